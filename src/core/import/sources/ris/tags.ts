import type { NameField, TextField } from '../references/item.ts';

/** Tags that mean the same in every type of entry. */
export const textTags: ReadonlyMap<string, TextField> = new Map([
  ['TI', 'title'],
  ['T1', 'title'],
  ['CT', 'title'],
  ['M3', 'genre'],
  ['AB', 'abstract'],
  ['N2', 'abstract'],
  ['T2', 'container'],
  ['JO', 'container'],
  ['JF', 'container'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['CN', 'callNumber'],
  ['LA', 'language'],
]);

export const nameTags: ReadonlyMap<string, NameField> = new Map([
  ['AU', 'author'],
  ['A1', 'author'],
  ['ED', 'editor'],
  ['A4', 'translator'],
]);

/** What says nothing of the document: when and where it was looked up, shorter forms, what programs keep for themselves. */
export const silentTags: ReadonlySet<string> = new Set([
  ...[
    'TY',
    'ID',
    'ER',
    'ST',
    'J1',
    'J2',
    'JA',
    'Y2',
    'RD',
    'DS',
    'RT',
    'SR',
    'SF',
    'LL',
    'DP',
    'ET',
    'OL',
    'CL',
    'FD',
  ],
]);

/** Types of entries that are published and lie in no archive: their DB is the database in which they were found. */
export const published: ReadonlySet<string> = new Set(
  'ABST BLOG BOOK CASE CHART COMP CONF CPAPER CTLG DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC INPR JFULL JOUR MGZN MPCT NEWS PAT SER STAT STAND THES UNBILL'.split(
    ' ',
  ),
);

/** Types of entries by the names that CSL has for them, where the kind of document depends on it. */
export const cslTypes: ReadonlyMap<string, string> = new Map([
  ['PCOMM', 'personal_communication'],
  ['ICOMM', 'personal_communication'],
  ['LETTER', 'personal_communication'],
  ['RPRT', 'report'],
  ['MANSCPT', 'manuscript'],
  ['UNPB', 'manuscript'],
]);
