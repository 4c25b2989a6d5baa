import { tableGenre } from '../../table-genre.ts';
import { dateOf, dateOfParts, readableDate } from '../references/dates.ts';
import { createItem, put, putNames, type ReferenceItem, type Warn } from '../references/item.ts';
import { listedName } from '../references/names.ts';
import { takeNoteLines } from '../references/note-lines.ts';
import { inOneLine, type RisEntry, type RisField } from './entries.ts';
import { cslTypes, nameTags, published, silentTags, textTags } from './tags.ts';

/** The reference that an entry is. */
export function itemOfEntry({ fields }: RisEntry, where: string, warn: Warn): ReferenceItem {
  const all = (tag: string) => fields.filter((field) => field.tag === tag).map(inOneLine);
  const first = (...tags: readonly string[]) => tags.flatMap(all).find((value) => value !== '') ?? null;
  const type = (first('TY') ?? '').toUpperCase();
  const item = createItem(where, cslTypes.get(type) ?? null, first('ID'));
  for (const field of fields) {
    if (!takeField(item, field, type, warn)) item.leftOut.add(field.tag);
  }
  takeArchive(item, type, first);
  const genre = tableGenre(item.texts.get('genre') ?? '');
  const isSent =
    cslTypes.get(type) === 'personal_communication' || type === 'MANSCPT' || correspondence.has(genre ?? '');
  for (const name of all('A2').flatMap((text) => listedName(text) ?? [])) {
    putNames(item, isSent ? 'recipient' : 'editor', [name]);
  }
  const date = entryDate(first('DA'), first('PY', 'Y1', 'YR'), warn);
  if (date) item.dates.unshift(date);
  return item;
}

const correspondence: ReadonlySet<string> = new Set(['letter', 'telegram', 'memorandum']);

/** Dates and what depends on the type of the entry are read by themselves. */
const elsewhere: ReadonlySet<string> = new Set([
  'A2',
  'DA',
  'PY',
  'Y1',
  'YR',
  'DB',
  'AN',
  'AV',
  'PB',
  'CY',
  'PP',
]);

const inLines = ({ lines }: RisField) => lines.join('\n').trim();

/** False for a field that holds something and has no place in a record. */
function takeField(item: ReferenceItem, field: RisField, type: string, warn: Warn): boolean {
  const { tag } = field;
  const value = inOneLine(field);
  if (value === '' || silentTags.has(tag) || elsewhere.has(tag)) return true;
  const text = textTags.get(tag);
  if (text !== undefined) {
    put(item, text, text === 'abstract' ? inLines(field) : value);
    return true;
  }
  const role = nameTags.get(tag);
  if (role !== undefined) {
    const name = listedName(value);
    if (name !== null) putNames(item, role, [name]);
    return true;
  }
  switch (tag) {
    case 'BT':
      put(item, type === 'BOOK' ? 'title' : 'container', value);
      return true;
    // EndNote writes one keyword a line, others several behind one tag.
    case 'KW':
    case 'K1':
      item.subjects.push(...field.lines.flatMap((line) => line.split(';')).map((part) => part.trim()));
      return true;
    case 'UR':
    case 'LK':
    case 'L1':
    case 'L2':
    case 'L3':
    case 'L4':
      for (const link of linksIn(field)) takeLink(item, tag, link);
      return true;
    case 'DO':
    case 'DI':
      item.urls.push(value);
      return true;
    case 'LB':
      item.aliases.push(value);
      return true;
    case 'N1':
    case 'NO':
    case 'RN':
      item.notes.push(takeNoteLines(inLines(field), item, warn));
      return true;
    default:
      return false;
  }
}

/** Several files may stand behind one tag, with semicolons between them; an address may have one in it. */
const linksIn = ({ lines }: RisField) =>
  lines.flatMap((line) => line.split(/;(?=\s*(?:[a-z][a-z-]*:\/\/|$))/i)).map((link) => link.trim());

/** A file, wherever it is named; an address, which is the record's. */
function takeLink(item: ReferenceItem, tag: string, link: string): void {
  if (link === '') return;
  const isAddress = /^(?:https?|ftp):\/\//i.test(link) || /^(?:doi:|10\.\d{4,9}\/)/i.test(link);
  const isFile = /^(?:file|internal-pdf):/i.test(link) || tag === 'L1' || tag === 'L4';
  if (!isAddress && isFile) item.files.push(link);
  else item.urls.push(link);
}

/**
 * Where the paper lies: DB and AN, as Zotero and Carrel write them. EndNote has no such fields: of a manuscript the
 * collection is its T2, the box its VL, the library its PB.
 */
function takeArchive(
  item: ReferenceItem,
  type: string,
  first: (...tags: readonly string[]) => string | null,
): void {
  const [database, number, available] = [first('DB'), first('AN'), first('AV')];
  const [publisher, place] = [first('PB'), first('CY', 'PP')];
  if (published.has(type)) {
    if (number !== null) item.aliases.push(number);
    for (const [tag, value] of [
      ['DB', database],
      ['AV', available],
      ['PB', publisher],
      ['CY', place],
    ] as const) {
      if (value !== null) item.leftOut.add(tag);
    }
    return;
  }
  const shelfmark = [number, available].filter((part) => part !== null).join(', ');
  const isEndNote = database === null && publisher !== null && (type === 'MANSCPT' || type === 'UNPB');
  if (isEndNote) {
    const [collection, box] = [item.texts.get('container'), item.texts.get('volume')];
    item.texts.delete('container');
    item.texts.delete('volume');
    put(item, 'collection', collection);
    const unit = box && /^\d+$/.test(box) ? `Box ${box}` : box;
    put(item, 'shelfmark', [unit, shelfmark].filter(Boolean).join(', '));
    put(item, 'archivePlace', place);
  } else {
    put(item, 'shelfmark', shelfmark);
    put(item, 'place', place);
    if (publisher !== null && database !== null) item.leftOut.add('PB');
  }
  put(item, 'repository', database ?? (isEndNote ? publisher : null));
}

/**
 * "1956/09/19/other" (DA, Y1), where the last part is what one day cannot say, as printed; "19 September" beside a
 * year of its own, as EndNote has it; any other date in words.
 */
function entryDate(date: string | null, year: string | null, warn: Warn) {
  const printed = date ?? year;
  if (printed === null) return null;
  const [, yyyy, mm, dd, other = ''] = /^(\d{4}|)\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?$/.exec(printed) ?? [];
  if (yyyy === undefined) {
    const behind = year === null ? null : /^\d{4}/.exec(year)?.[0];
    const whole = behind && !printed.includes(behind) ? readableDate(`${printed}, ${behind}`, null) : null;
    const turned =
      behind && whole === null && !printed.includes(behind)
        ? readableDate(`${printed} ${behind}`, null)
        : null;
    return whole ?? turned ?? dateOf(printed, null, warn);
  }
  const said = other.trim();
  if (yyyy === '')
    return said === '' ? (year === null ? null : dateOf(year, null, warn)) : dateOf(said, null, warn);
  const parts = [yyyy, mm, dd].filter(Boolean).map(Number);
  const found = (said === '' ? null : readableDate(said, null)) ?? dateOfParts([parts], null, 'exact');
  return found ?? dateOf(printed, null, warn);
}
