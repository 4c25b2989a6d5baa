export const names = {
  /** A name: one person, place or body in all spellings; each spelling is a “form” of it. */
  title: 'Names',
  find: 'Find a name',
  anySpelling: 'A name, in any spelling',
  found: 'Names found',
  foundMine: 'Those that you added or changed',
  foundNone: 'No name has this spelling.',
  foundAll: '{total, plural, one {# name} other {# names}}',
  foundSome: '{total, plural, one {# name} other {# names}}, of which {shown, number} are shown',
  /** Below a name in a list. mine: whether the reader added it or changed it. */
  told: '{kind, select, person {Person} place {Place} other {Body}}, {count, plural, one {# form} other {# forms}}{mine, select, own {, yours} changed {, changed by you} other {}}',
  addNew: 'Add a new name',
  addAs: 'Add “{text}” as a new name',
  changes: 'What you changed',
  changesCount: 'What you changed ({count, number})',
  introWhat:
    'A name is one person, place or body in all its spellings. Type one of them in a search, and the others are looked for too.',
  introHow:
    'Where the table is wrong or silent, you can put it right: find a name on the left, or add one. Whatever you change is kept in your library, stands here, and can be taken back.',
  undoneOn: 'Undone; made on {date}',
  noEffect: 'without effect while its name is not there',
  show: 'Show the name',
  showOf: 'Show the name: {sentence}',
  undoOf: 'Undo: {sentence}',
  redoOf: 'Redo: {sentence}',
  /** sentence: what was done to a name, without its stop; here and below. */
  done: '{sentence}.',
  undone: 'Undone: {sentence}.',
  redone: 'Done again: {sentence}.',
  about:
    '{kind, select, person {Person} place {Place} other {Body}}{familyFirst, select, yes {, family name first} other {}}{mine, select, own {, added by you} changed {, changed by you} other {}}.',
  /** A remark that the table has on a name. */
  note: '{note}.',
  mergeWith: 'Merge with another name',
  splitForms: 'Split forms off',
  grey: 'Grey forms are made by rule from the black ones.',
  takenAway: 'Taken away: {forms}.',
  quoted: '“{form}”',
  comma: ', ',
  addForm: 'Add a form',
  asText: 'as a text has it',
  /** Then a list: Hangul, Pinyin, …, “another way”. */
  writtenIn: 'written in',
  anotherWay: 'another way',
  add: 'Add',
  /** Beside the form by which a name goes. */
  calledSo: 'what it is called',
  takeFrom: 'Take “{form}” from {name}',
  takeFormAway: 'Take this form away',
  /** Of a form: the reader added it; “new”: merging brings it. */
  yours: 'yours',
  isNew: 'new',
  mergeLead: 'Find the name that is the same as “{name}”. All its forms come here.',
  findToMerge: 'Find a name to merge into {name}',
  toMerge: 'Names to merge',
  together: 'What they would be together',
  merged:
    '“{other}” becomes a part of “{name}”, which then has {count, plural, one {# form} other {# forms}}, {added, number} of them new.',
  merge: 'Merge',
  splitLead:
    'Tick the forms that mean somebody or something else. They leave “{name}” and become a name of their own.',
  newCalled: 'What the new name is called',
  split: 'Split off',
  splitCount: 'Split off {count, plural, one {# form} other {# forms}}',
  newName: 'A new name',
  called: 'What it is called',
  /** Then a choice: “a person”, “a place”, “a body”. */
  nameOf: 'It is the name of',
  kindOf: '{kind, select, person {a person} place {a place} other {a body}}',
  familyFirst: 'The family name comes first, as in Kim Il Sung',
  byRule:
    'In Hangul or Cyrillic, the spellings in other systems are made from it. You can add forms afterwards.',
  addName: 'Add the name',
} as const;
