import type { NameField, TextField } from '../references/item.ts';

/** Fields of BibTeX, BibLaTeX and of those who keep papers with them, by what they are to us. */
export const textFieldsOf: ReadonlyMap<string, TextField> = new Map([
  ['abstract', 'abstract'],
  ['origtitle', 'originalTitle'],
  ['booktitle', 'container'],
  ['maintitle', 'container'],
  ['journal', 'container'],
  ['journaltitle', 'container'],
  ['booksubtitle', 'volumeTitle'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['type', 'genre'],
  ['archive', 'repository'],
  ['repository', 'repository'],
  ['library', 'repository'],
  ['shelfmark', 'shelfmark'],
  ['archivelocation', 'shelfmark'],
  ['archive_location', 'shelfmark'],
  ['collection', 'collection'],
  ['archive_collection', 'collection'],
  ['callnumber', 'callNumber'],
  ['call-number', 'callNumber'],
  ['lccn', 'callNumber'],
  ['copyright', 'rights'],
  ['rights', 'rights'],
  ['langid', 'language'],
  ['language', 'language'],
  ['hyphenation', 'language'],
]);

export const nameFieldsOf: ReadonlyMap<string, NameField> = new Map([
  ['author', 'author'],
  ['recipient', 'recipient'],
  ['translator', 'translator'],
  ['contributor', 'contributor'],
  ['editor', 'editor'],
]);

/** Notes of whoever keeps the reference. */
export const noteFields = ['annotation', 'annote', 'comment', 'review'] as const;
/** What is printed at the end of a citation: there the paper's place stands, for want of a field of its own. */
export const endFields = ['addendum', 'note', 'howpublished'] as const;

/** What says nothing of the document, or is read by itself: left out without a word. */
export const silentFields: ReadonlySet<string> = new Set([
  ...[
    'title',
    'subtitle',
    'shorttitle',
    'shortjournal',
    'number',
    'date',
    'origdate',
    'eventdate',
    'urldate',
  ],
  ...['year', 'month', 'day', 'url', 'doi', 'ids', 'file', 'keywords', 'keyword', 'location', 'address'],
  ...[
    'entrysubtype',
    'crossref',
    'xref',
    'xdata',
    'related',
    'relatedtype',
    'options',
    'label',
    'sortkey',
    'key',
    'presort',
  ],
  ...[
    'timestamp',
    'groups',
    'owner',
    'creationdate',
    'modificationdate',
    'date-added',
    'date-modified',
    'citekey',
  ],
  ...['pubstate', 'urlyear', 'lastchecked', 'priority', 'ranking', 'readstatus', 'printed', 'qualityassured'],
]);
export const isSilent = (name: string): boolean =>
  silentFields.has(name) || /^(?:bdsk-|mendeley-|citeulike-|__markedentry|jabref-)/.test(name);

/** What an entry does not take from the one that it refers to (BibLaTeX 3.20, §2.4.1.1). */
export const ownFields: ReadonlySet<string> = new Set([
  ...[
    'ids',
    'crossref',
    'xref',
    'xdata',
    'entryset',
    'label',
    'options',
    'presort',
    'sortkey',
    'related',
    'shorttitle',
  ],
  ...[
    'file',
    'abstract',
    'annotation',
    'annote',
    'note',
    'keywords',
    'timestamp',
    'owner',
    'groups',
    'url',
    'doi',
  ],
]);

/** Types by the names that CSL has for them, where the kind of document depends on it. */
export const cslTypeOf = (type: string): string | null =>
  type === 'letter' ? 'personal_communication' : type === 'report' || type === 'techreport' ? 'report' : null;

/** babel's names of languages that are not their English names. */
export const babel: ReadonlyMap<string, string> = new Map([
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['canadian', 'en-CA'],
  ['australian', 'en-AU'],
  ['ngerman', 'de'],
  ['german', 'de'],
  ['austrian', 'de-AT'],
  ['naustrian', 'de-AT'],
  ['nswissgerman', 'de-CH'],
  ['brazil', 'pt-BR'],
  ['brazilian', 'pt-BR'],
  ['portuges', 'pt'],
  ['francais', 'fr'],
  ['magyar', 'hu'],
  ['polutonikogreek', 'el'],
  ['slovene', 'sl'],
  ['bahasa', 'id'],
]);
