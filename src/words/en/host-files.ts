export const hostFiles = {
  // Where something stands, and what is said of it: one of the clauses below, without its full stop.
  line: '{path}, line {line}',
  at: '{where}: {what}.',
  // Files that cannot be read, or not as they are.
  unsupportedPicture:
    '{path} is a {format} picture, which not every window can show. Save it as JPEG or PNG and import that.',
  officeDocument:
    '{path} is a document of a word processor or office program. Save it as PDF, HTML or plain text and import that.',
  ebook: '{path} is an e-book. Save its chapters as HTML and import those.',
  archive: '{path} is an archive, and Carrel opens none. Unpack it and import the folder.',
  noPdf: '{path} is no PDF, whatever its name says. Save it again.',
  noPicture: '{path} is no picture, whatever its name says. Save it again.',
  unknown: '{path} is no text, web page, PDF or picture. Leave its format out and it may be recognised.',
  showsNoWords: '{path} shows no words. Save the page again when it is whole.',
  onlyDescription: '{path} has no words but its description. Save it again.',
  tooManyPixels:
    '{path} says that it is {width} × {height} pixels large, which no window can show. Save it smaller.',
  tooLong:
    '{path} is longer than any document: more than 20 million characters. Split it and import the parts.',
  tooIntricate:
    '{path} is too long or too intricate for Markdown. It was read as plain text, with its signs.',
  htmlTooLong:
    '{path} has more than 16 million characters. Save the page again, or as text, and import that.',
  htmlTooManyElements:
    '{path} has more than a million elements. Save the page again, or as text, and import that.',
  // PDFs.
  pagesUnread: '{path}: the text of {count} of its pages could not be read ({pages}).',
  noTextLayer: '{path} has no text layer. It is kept as a scan, whose words cannot be searched.',
  'pdf.memory': '{path} cannot be read: it takes too much memory.',
  'pdf.time': '{path} cannot be read: it takes too long, so it is damaged or was made to harm.',
  'pdf.letters': '{path} cannot be read: it has more than 50 million letters.',
  'pdf.pages': '{path} cannot be read: it says that it has {pages} pages, and no more than {most} are read.',
  'pdf.password':
    '{path} cannot be read: it is protected by a password. Save it without one and import that.',
  'pdf.damaged': '{path} cannot be read: it is damaged, or no PDF.',
  'pdf.failed': '{path} cannot be read: its reader failed on it.',
  'pdf.ended': '{path} cannot be read: its reader ended.',
  // What describes files: front matter and files beside them.
  yamlTooLong: 'The description in {path} is not YAML that can be read: it is longer than 256 kB.',
  yamlTooDeep: 'The description in {path} is not YAML that can be read: it is deeper than {depth} levels.',
  yamlMalformed: 'The description in {path} is not YAML that can be read: it is not well-formed.',
  // {why} is what the reader of YAML says, in English.
  yamlUnreadable: 'The description in {path} is not YAML that can be read: {why}.',
  jsonTooLong: 'The description in {path} cannot be read: it is longer than 256 kB.',
  noJson: 'The description in {path} cannot be read: it is not JSON, such as {example}.',
  describesNothing: 'it names nothing that describes a document, such as “title: …”',
  stray: 'it describes no document of its folder',
  identifierTwice: 'the identifier “{id}” stands in several descriptions; its path is its id',
  // Kinds of warnings, for counting those that are not said: “and 3 more of this kind (files)”.
  'kind.noTextLayer': 'PDFs without text',
  'kind.markdown': 'Markdown',
  'kind.files': 'files',
  'kind.language': 'language',
  'kind.key': 'key',
  'kind.date': 'date',
  'kind.crossref': 'crossref',
  'kind.macro': 'macro',
  'kind.tex': 'tex',
  'kind.type': 'type',
  'kind.end': 'end',
  'kind.file': 'file',
  // References.
  noReferences:
    'No reference was found in {path}. Export it again from the program that keeps the references.',
  kindsUnknown: '{path} names kinds of document that Carrel does not know; they were left out: {kinds}.',
  kindsUnknownMore:
    '{path} names kinds of document that Carrel does not know; they were left out: {kinds} and {more} more.',
  kindCount: '“{kind}” ({count})',
  fieldsLeftOut: '{path} has fields that a record has no place for; they were left out: {fields}.',
  fileNotTaken: 'the file “{name}” was not taken: {why}',
  noTitle: 'the reference has no title, nor anything else by which to call it',
  languageUnknown: 'the language “{language}” is not known and was left out',
  keyUnusable: 'its key is too long or has signs that no identifier has; it was left out',
  keyTwice: 'the key “{key}” stands in {count} references; its id is made from its content',
  dateKept: 'the date “{date}” was not understood; it is kept as printed and sorts as undated',
  dateLeftOut: 'the date {date} was not understood and was left out',
  entryTooLong: 'the entry is longer than 10 MB',
  entryTooManyFields: 'the entry has more than 10,000 fields',
  // BibTeX. {fault} is one of the clauses behind these two, or one of the two above.
  entryLeftOut: 'the entry was left out: {fault}',
  keyedEntryLeftOut: 'the entry “{key}” was left out: {fault}',
  braceMissing: 'its last brace is missing',
  noField: '“{words}” is no field with a value',
  valueNotClosed: 'the value of “{name}” is never closed',
  valueTooDeep: 'the value of “{name}” nests deeper than {depth} braces',
  valueTooLong: 'the value of “{name}” is longer than 10 MB',
  valueMissing: 'the value of “{name}” is missing',
  leadsNowhere: 'it refers to “{key}”, which leads nowhere',
  macroUnknown: 'the abbreviation “{name}” is not defined in the file; it is kept as it stands',
  texUnread: 'some of its TeX could not be read; the words are kept without their commands',
  // CSL-JSON and RIS.
  itemCutOff: 'the item is cut off',
  itemTooLong: 'the item is longer than 10 MB',
  itemTooDeep: 'the item nests deeper than {depth} levels',
  noItem: 'it is no item with named values',
  itemNoJson: 'the item is not JSON',
  valueNoText: '“{name}” is no text and was left out',
  valueNoName: '“{name}” has something in it that is no name; it was left out',
  noEnd: 'the entry has no ER at its end; it may be cut off',
} as const;
