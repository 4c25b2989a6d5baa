export const hostSources = {
  place: '{path}, line {line}',
  remark: '{where}: {what}.',
  quoted: '“{text}”',
  countedName: '“{name}” ({count})',
  listAndMore: '{list} and {more} more',
  moreOfKind: '… and {count} more of this kind ({kind}).',

  sameRecord: 'the same record stands at {twin} already',
  noRecords: 'No records were found in {paths}. Save the source whole and import it again.',
  noRecordsWhy:
    'No records were found in {paths}. The first reason: {where}: {why}. Save the source whole and import it again.',
  dateKept: 'the date “{date}” was not understood; it is kept as printed',
  dateUndated: 'the date “{date}” was not understood; it is kept as printed and sorts as undated',
  languageUnknown: 'the language “{language}” is not known and was left out',
  idTwice: 'the id “{id}” is there already; the second has got a suffix',
  kindsUnknown: '{path} names kinds of document that Carrel does not know; they were left out: {kinds}.',

  notText: '{path} is not a text file. Save it as plain text in UTF-8 and import that.',
  fileEmpty: '{path} is empty. Save it again.',
  readAs: '{path} was read as {encoding}. Where letters look wrong, name its encoding with --encoding.',
  readAsGuess:
    '{path} was read as {encoding}, which is a guess. Where letters look wrong, name its encoding with --encoding.',
  brokenCharacters:
    '{count, plural, one {1 character of {path} could not be read as {encoding} and stands as “{sign}”.} other {{count} characters of {path} could not be read as {encoding} and stand as “{sign}”.}}',
  notImportable: '{path} is not a file that can be imported.',
  fileTooLarge: '{path} is larger than 200 MB. Split it and import the parts.',
  noFile: 'There is no file at {path}.',
  fileUnreadable: '{path} cannot be read ({code}). Ask for the right to read it.',
  encodingUnknown:
    'There is no encoding “{encoding}”. Name one such as utf-8, windows-1251, koi8-r, gb18030 or shift_jis.',
  encodingNotRead:
    '{path} is to be read in the encoding “{encoding}”, which nobody here knows. Save it in UTF-8.',
  folderEmpty: 'The folder {path} holds no files to import.',
  folderLoop: 'it leads back into a folder that is read already',
  linkOut: 'it is a link that leads out of the folder',
  folderUnreadable: 'the folder cannot be read ({code})',
  formatUnknown: 'There is no format “{format}”. Carrel reads: {formats}.',
  formatUnrecognised: '{path} is in no format that Carrel recognises. Name one with --format: {formats}.',

  besideAddress: 'it is an address, and nothing is fetched',
  besideAbsolute: 'its path is absolute, and only files in the folder of the one that names it are read',
  besideOutside: 'it lies outside the folder of the file that names it',
  notTextFile: 'it is not a text file',
  empty: 'it is empty',
  noSuchFile: 'there is no such file',
  unreadable: 'it cannot be read',
  unreadableCode: 'it cannot be read ({code})',
  notJson: 'it is not JSON, such as {example}',
  unknownKeys: 'it has {keys}, but may have {known} only',
  aboutUnusable: 'The title page {path} cannot be used: {why}.',
  aboutImpossible: 'The title page cannot be made: {why}.',
  pageId: '“id” must be small letters, digits and hyphens, 80 at most, and begin with a letter or digit',
  pageCaptured: '“captured” must be a day, such as 1956-09-26',
  pageNoObject: 'it is not an object such as {example}',
  pageText: '“{key}” must be text in quotation marks, and not empty',

  xmlFault: '{place}: {why}. Nothing of this file was imported; mend it and import it again.',
  xmlMalformed: 'it is not well-formed XML ({message})',
  xmlDoctype: 'its DOCTYPE declares entities or elements, which is refused',
  xmlAttributes: 'an element has more than {most} attributes',
  xmlDeep: 'its elements stand more than {most} deep',
  xmlByte: 'a byte is not of the encoding that the file is in',
  xmlLong: 'more than 10 million characters stand there without a tag',

  doubtful: '“{title}” has no date and may belong to the page rather than to its list',
  dateAlone: '“{date}” is a date without a title',
  behindAbstract: 'text behind an abstract that is no sentence',
  pageFoot: 'text behind the last abstract, taken for the foot of the page',
  pagesMissing:
    '{pages, plural, one {The page shows {texts}: {missing, plural, one {1 record of this listing is not on it.} other {{missing} records of this listing are not on it.}}} other {The pages show {texts}: {missing, plural, one {1 record of this listing is not on them.} other {{missing} records of this listing are not on them.}}}}',
  pageCount: '{path} announces {expected} records ({texts}), but {found} were found on it.',
  webArchive:
    '{path} is a web page in a single file (MHTML). Save it as “Webpage, HTML only” or as text and import that.',

  referencesNowhere:
    '{path}: {count, plural, one {1 reference leads to nothing in this import ({some}); the words are kept.} other {{count} references lead to nothing in this import ({some}); the words are kept.}}',
  documentTooLong: 'it is longer than any document: more than 20 million characters',

  nothingImported: '{place}: {why}. Nothing of this file was imported.',
  eadOutside: 'a component stands outside of “archdesc”',
  eadMany: 'it has more than 1,000,000 components; split it',
  eadDeep: 'its components stand more than {most} deep',
  eadNoDescription:
    '{path} is a finding aid without a description (no “archdesc”). Save it whole and import it again.',
  eadAuthority:
    '{path} is an authority record (EAC-CPF): it describes a person, family or body, and no papers. Import the finding aid of their papers instead.',
  eadNoAddress:
    '{path}: {count, plural, one {1 digital object has no web address; what the finding aid calls them is kept in the text.} other {{count} digital objects have no web address; what the finding aid calls them is kept in the text.}}',
  eadTooLong: 'its description is longer than any: more than 10 million characters',

  elementsLost: '{path} has elements for which a record has no field; they were left out: {elements}.',
  newerAt: 'a newer description of it stands at {place}',
  sameAt: 'the same record stands at {place}',
  deletedAtSource: 'deleted at the source',
  descriptionTooLong: 'it is longer than any description: more than 5 million characters',
  noDescription: 'it has no description',
  notDublinCore: 'it is described in “{format}”, not in Dublin Core',
  noTitle: 'it has no title, nor anything else by which to call it',
  harvestNone: '{path} has no description in Dublin Core. Harvest it with the prefix oai_dc and import that.',
  harvestError: '{path} is an answer without records: the repository says “{error}”. Ask it again.',
  harvestMissing: '{path} belongs to a list of {total} records: {missing} of them are not in these files.',
  harvestGoesOn: '{path} is followed by a page (resumptionToken “{token}”) that is not among these files.',

  noTitleColumn:
    '{path} has no column that looks like the title of a record. Say with --map which it is: {columns}.',
  columnsLeftOut:
    '{count, plural, one {The column {columns} of {path} was left out. Say with --map what it means.} other {The columns {columns} of {path} were left out. Say with --map what they mean.}}',
  headerTooLong:
    '{path} has a first line too long for the header of a table. Name the columns in its first line and end every row with a line end.',
  rowEmpty: 'the row is empty',
  rowQuote: 'a quotation mark is opened in this row and never closed; the rest of the file was left out',
  rowTooLong:
    'the row is longer than 10 MB, as when a quotation mark is never closed; the rest of the file was left out',
  rowUnreadable: 'the row cannot be read',
  rowCells: 'the row has {cells} cells and the header {headers}',
  rowCellsLost:
    'the row has {cells} cells and the header {headers}; the cells behind the last header were left out',
  rowNoTitle: 'the row has no title, nor anything else by which to call it',
  headerTwice: 'the header “{name}” stands over columns {numbers}',
  noList:
    '{path} holds no list of records. It must be a list of objects, or an object with such a list under “records”.',
  listCut: 'the file ends in the middle of its list; it may be cut off',
  recordTooLong: 'the record is longer than 10 MB',
  recordCut: 'the record is cut off',
  recordDeep: 'the record nests deeper than {most} levels',
  notObject: 'it is no object with named values',
  recordNotJson: 'the record is not JSON',
  fileNotTaken: 'the file “{name}” was not taken: {why}',
  identifierUnusable: 'the identifier “{identifier} …” cannot be one; its id is made from its content',
  identifierShared: 'the identifier “{identifier}” stands in {count} rows; its id is made from its content',
  relatedUnknown: '“{identifier}” is related, but no record of the import has that identifier',

  mapUnusable: 'The mapping cannot be used: {why}.',
  mapFileUnusable: 'The mapping {path} cannot be used: {why}.',
  mapLanguage: '“{language}” is no language; write a tag such as “ru”',
  mapMeaning: 'the column “{column}” cannot mean {meaning}, only one of: {fields}',
  mapNoColumn: 'no table has the column {columns}; there are: {headers}',
  mapNotSo: '“{place}” is not as docs/import.md says ({message})',
  mapWholeNotSo: 'it as a whole is not as docs/import.md says ({message})',
} as const;
