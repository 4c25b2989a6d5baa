import type { RecordDate } from '#contract/entities.ts';
import { dateOf } from './dates.ts';
import { type NameField, put, putNames, type ReferenceItem, type TextField, type Warn } from './item.ts';
import { listedName } from './names.ts';

/** What Carrel's own exports write before a value that has no field of its own (`core/export/mapping.ts`). */
const ourLabels = [
  'Recipient',
  'Translator',
  'Contributor',
  'Date',
  'Genre',
  'Container title',
  'Volume',
  'Volume title',
  'Publisher',
  'Digital archive',
  'Document',
  'Version',
  'Shelfmark',
  'Repository',
  'Archive place',
  'Record',
  'Rights',
  'Title as printed',
  'Original title',
  'Other dates',
  'Provenance as printed',
  'Part of',
  'Other languages',
  'Other addresses',
  'Donor',
  'Donated by',
  'Carrel collection',
];
const ours = ourLabels.join('|');
const startsOurs = new RegExp(`^(?:${ours}): `);
/** Several of them in one field stand behind one another with semicolons or commas between them. */
const betweenOurs = new RegExp(`[;,] (?=(?:${ours}): )`);
const madeByCarrel = /(?:^|[;\n] ?)Carrel collection: /;

const texts: ReadonlyMap<string, TextField> = new Map([
  ['volumetitle', 'volumeTitle'],
  ['document', 'number'],
  ['number', 'number'],
  ['shelfmark', 'shelfmark'],
  ['archivelocation', 'shelfmark'],
  ['locinarchive', 'shelfmark'],
  ['repository', 'repository'],
  ['archive', 'repository'],
  ['archiveplace', 'archivePlace'],
  ['archivecollection', 'collection'],
  ['collection', 'collection'],
  ['record', 'recordId'],
  ['rights', 'rights'],
  ['license', 'rights'],
  ['titleasprinted', 'printedTitle'],
  ['originaltitle', 'originalTitle'],
  ['containertitle', 'container'],
  ['volume', 'volume'],
  ['genre', 'genre'],
  ['donor', 'donor'],
  ['donatedby', 'donor'],
  ['provenance', 'provenance'],
  ['provenanceasprinted', 'provenance'],
  ['callnumber', 'callNumber'],
  ['language', 'language'],
  ['partof', 'units'],
  ['otherlanguages', 'otherLanguages'],
  ['otheraddresses', 'otherUrls'],
]);
const people: ReadonlyMap<string, NameField> = new Map([
  ['author', 'author'],
  ['recipient', 'recipient'],
  ['interviewer', 'interviewer'],
  ['translator', 'translator'],
  ['contributor', 'contributor'],
]);
const dates: ReadonlyMap<string, RecordDate['kind']> = new Map([
  ['issued', null],
  ['date', null],
  ['originaldate', null],
  ['eventdate', 'event'],
]);

/**
 * Takes a note apart: lines "key: value", as Zotero's Extra has them and Carrel's exports write them, fill what the
 * reference has no field for. Gives back the rest, which is the reader's own note.
 */
export function takeNoteLines(note: string, item: ReferenceItem, warn: Warn): string {
  const rest = note.split('\n').flatMap((line) => {
    const parts = startsOurs.test(line) ? line.split(betweenOurs) : [line];
    return parts.filter((part) => !takeLine(part, item, warn));
  });
  return rest.join('\n').trim();
}

/**
 * Takes a note in which Carrel's labelled values stand before others without a label: "Translator: A. Reader, fond 1,
 * AVPRF". Gives back what has no label.
 */
export function takeLabelled(note: string, item: ReferenceItem, warn: Warn): string {
  if (!startsOurs.test(note)) return note;
  const parts = note.split(betweenOurs);
  const last = parts.pop() ?? '';
  const end = last.indexOf(', ');
  for (const part of [...parts, end < 0 ? last : last.slice(0, end)]) takeLine(part, item, warn);
  return end < 0 ? '' : last.slice(end + 2);
}

/** True where a note says that Carrel wrote the reference. */
export const isMadeByCarrel = (notes: readonly string[]): boolean =>
  notes.some((note) => madeByCarrel.test(note));

function takeLine(line: string, item: ReferenceItem, warn: Warn): boolean {
  const [, label = '', value = ''] = /^\s*(?:tex\.)?([A-Za-z][A-Za-z _-]{1,30}):\s+(\S.*)$/.exec(line) ?? [];
  const key = label.toLowerCase().replaceAll(/[ _-]/g, '');
  const field = texts.get(key);
  if (field !== undefined) {
    // A field of the reference itself goes before a line of its notes, which may then say something else.
    if (item.texts.has(field) && item.texts.get(field) !== value.trim()) return false;
    put(item, field, value);
    return true;
  }
  const role = people.get(key);
  if (role !== undefined) {
    // Zotero writes a name in two parts as "Kim || Il Sung".
    const names = value.split(';').flatMap((name) => listedName(name.replace('||', ',')) ?? []);
    if (!item.names.has(role)) putNames(item, role, names);
    return true;
  }
  if (dates.has(key)) {
    const date = dateOf(value, dates.get(key) ?? null, warn);
    // Where the date of a reference cannot say it, Zotero's users write it here, and it goes before.
    if (date && (key === 'issued' || key === 'date')) item.dates.unshift(date);
    else if (date) item.dates.push(date);
    return true;
  }
  if (key === 'otherdates') {
    item.dates.push(...otherDates(value, warn));
    return true;
  }
  if (key === 'citationkey') item.aliases.push(value.trim());
  if (key === 'doi') item.urls.push(value.trim());
  // Which collection and version the reference was made from says nothing of the record.
  if (key === 'publisher') item.leftOut.add('publisher');
  return ['citationkey', 'doi', 'carrelcollection', 'version', 'digitalarchive', 'publisher'].includes(key);
}

/** "1956 (event); May 1957", as Carrel writes the dates behind the first. */
const otherDates = (value: string, warn: Warn): RecordDate[] =>
  value.split('; ').flatMap((part) => {
    const [, text = part, kind] = /^(.*) \((drafted|event|sent|received)\)$/.exec(part) ?? [];
    return dateOf(text, (kind ?? null) as RecordDate['kind'], warn) ?? [];
  });
