export const hostCite = {
  // What a style leaves out: lists of the words below.
  leavesOut: 'Leaves out {all}.',
  leavesOutOfDocuments: 'Leaves out of documents that are no letters {documents}.',
  leavesOutOfLetters: 'Leaves out of letters {letters}.',
  leavesOutAndOfDocuments: 'Leaves out {all}; of documents that are no letters also {documents}.',
  leavesOutAndOfLetters: 'Leaves out {all}; of letters also {letters}.',
  leavesOutOfBoth: 'Leaves out of documents that are no letters {documents}; of letters {letters}.',
  leavesOutAndOfBoth:
    'Leaves out {all}; of documents that are no letters also {documents}; of letters also {letters}.',
  comma: '{before}, {last}',
  and: '{before} and {last}',
  'drop.archive': 'the archive',
  'drop.archive_location': 'the shelfmark',
  'drop.archive-place': 'the archive’s city',
  'drop.author': 'the author',
  'drop.recipient': 'the recipient',
  'drop.translator': 'the translator',
  'drop.title': 'the title',
  'drop.genre': 'what kind of document it is',
  'drop.day': 'day and month',
  'drop.URL': 'the address',
  // Errors.
  noRules:
    '“{title}” has no rules of its own: it points to the style {parent}, which is not here. Add that style first.',
  noCitation: 'The style “{title}” has no rules for citations.',
  noStyle:
    'This is no citation style: a style is an XML file in the Citation Style Language 1.0, with a title, an id and a class.',
  unusable: 'The style “{title}” cannot be used: {why}',
  noFile: 'There is no file {path}.',
  unreadable: '{path} cannot be read.',
  unknown: 'Carrel has no citation style “{name}”. It has: {known}.',
  orAliases: '{id} (or {aliases})',
} as const;
