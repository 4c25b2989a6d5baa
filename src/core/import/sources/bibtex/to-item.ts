import type { RecordDate } from '#contract/entities.ts';
import { dateOf, dateOfParts, readableDate } from '../references/dates.ts';
import { createItem, put, putNames, type ReferenceItem, type Warn } from '../references/item.ts';
import { isMadeByCarrel, takeLabelled, takeNoteLines } from '../references/note-lines.ts';
import { oneLine } from '../references/plain.ts';
import { provenanceOf } from '../tei/provenance.ts';
import type { BibEntry } from './entries.ts';
import { babel, cslTypeOf, endFields, isSilent, nameFieldsOf, noteFields, textFieldsOf } from './fields.ts';
import type { TexText } from './tex-text.ts';
import { filesOf, keywordsOf, namesOf } from './values.ts';

/** The reference that an entry is; `fields` are its own and those that it takes from others. */
export function itemOfEntry(
  { type, key, fields }: BibEntry,
  where: string,
  text: TexText,
  warn: Warn,
): ReferenceItem {
  const item = createItem(where, cslTypeOf(type), key || null);
  const line = (name: string) => oneLine(text(fields.get(name) ?? ''));
  for (const [name, value] of fields) {
    if (value.trim() === '') continue;
    const field = textFieldsOf.get(name);
    const role = nameFieldsOf.get(name);
    if (field === 'abstract') put(item, field, longText(value, text));
    else if (field === 'language') put(item, field, babel.get(line(name).toLowerCase()) ?? line(name));
    else if (field !== undefined) put(item, field, line(name));
    else if (role !== undefined) putNames(item, role, namesOf(value, text));
    else if (!isSilent(name) && !isNote(name)) item.leftOut.add(name.slice(0, 40));
  }
  const subtitle = line('subtitle');
  put(item, 'title', subtitle === '' ? line('title') : `${line('title')}: ${subtitle}`);
  takeNumber(item, type, line('number'));
  for (const name of ['keywords', 'keyword']) item.subjects.push(...keywordsOf(fields.get(name) ?? '', text));
  item.urls.push(verbatim(fields.get('url')), verbatim(fields.get('doi')));
  item.aliases.push(...(fields.get('ids') ?? '').split(',').map((alias) => alias.trim()));
  item.files.push(...filesOf(fields.get('file') ?? ''));
  takeNotes(item, fields, text, warn);
  // Where a repository is named the place is its own.
  put(item, item.texts.has('repository') ? 'archivePlace' : 'place', line('location') || line('address'));
  return item;
}

const isNote = (name: string) => [...noteFields, ...endFields].some((each) => each === name);

/** A blank line is a paragraph's end. */
const longText = (value: string, text: TexText): string =>
  value
    .split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/)
    .map(text)
    .join('\n\n');

/** TeX does not read addresses; only what would end the field is escaped. */
const verbatim = (value = ''): string =>
  /\\url\{([^{}]*)\}/.exec(value)?.[1] ??
  value
    .replaceAll(/\\([_&%#~{}])/g, '$1')
    .replaceAll(/^\{|\}$/g, '')
    .trim();

/** The number of an issue, or of the document in an edition. */
function takeNumber(item: ReferenceItem, type: string, number: string): void {
  if (number === '') return;
  if (type === 'article') put(item, 'issue', number);
  else if (item.texts.has('container')) put(item, 'number', number);
  else item.leftOut.add('number');
}

/**
 * Notes, dates, and the place of the paper, which stands in a note for want of a field: taken for one where it is
 * Carrel's own export, or where it names an institution or a file.
 */
function takeNotes(item: ReferenceItem, fields: BibEntry['fields'], text: TexText, warn: Warn): void {
  const remarks = noteFields.flatMap((name) => longText(fields.get(name) ?? '', text) || []);
  const isOurs = isMadeByCarrel(remarks.map(oneLine));
  item.notes.push(...remarks.map((remark) => takeNoteLines(isOurs ? oneLine(remark) : remark, item, warn)));
  // Carrel names the digital archive there, which is the collection's.
  if (isOurs) item.leftOut.delete('organization');
  // In BibLaTeX what has no label is in the addendum.
  const isBiblatex = fields.has('addendum') || fields.has('date');
  const takeOurs = (name: string, end: string) =>
    name === 'note' && isBiblatex
      ? takeNoteLines(oneLine(end), item, warn)
      : takeLabelled(oneLine(end), item, warn);
  const ends = endFields.flatMap((name) => {
    if (isOurs && name === 'howpublished') return [];
    const end = longText(fields.get(name) ?? '', text).trim();
    return end === '' ? [] : [isOurs ? takeOurs(name, end) : takeNoteLines(end, item, warn)];
  });
  const { rest, date } = entryDate(fields, isOurs ? ends : [], text, warn);
  if (date) item.dates.unshift(date);
  item.dates.push(...otherDates(fields, warn));
  for (const end of isOurs ? rest : ends) {
    const line = oneLine(end);
    const place = line === '' ? null : provenanceOf(line);
    if (line === '') continue;
    if (isOurs && !item.texts.has('repository')) put(item, 'provenance', line);
    else if (
      place !== null &&
      (place.repository !== null || place.shelfmark !== null) &&
      !/^https?:/.test(line)
    ) {
      put(item, 'provenance', line);
      put(item, 'repository', place.repository);
      put(item, 'shelfmark', place.shelfmark);
    } else if (/^https?:\/\/\S+$/.test(line)) item.urls.push(line);
    else item.notes.push(end);
  }
}

const otherDates = (fields: BibEntry['fields'], warn: Warn): RecordDate[] =>
  (
    [
      ['origdate', null],
      ['eventdate', 'event'],
    ] as const
  ).flatMap(([name, kind]) => dateOf(dateIn(fields, name), kind, warn) ?? []);

/** The tilde, which is a space in TeX, says in a date that it is approximate. */
const dateIn = (fields: BibEntry['fields'], name: string): string =>
  oneLine((fields.get(name) ?? '').replaceAll(/[{}]/g, ''));

interface Dated {
  readonly date: RecordDate | null;
  readonly rest: readonly string[];
}

/**
 * `date`, by ISO 8601-2; else year, month and day. BibTeX has no field for a day: Carrel prints the whole date at the
 * end of the note, from which it is taken when it is of that year.
 */
function entryDate(fields: BibEntry['fields'], ends: readonly string[], text: TexText, warn: Warn): Dated {
  const line = (name: string) => oneLine(text(fields.get(name) ?? ''));
  if (dateIn(fields, 'date') !== '') return { date: dateOf(dateIn(fields, 'date'), null, warn), rest: ends };
  const year = line('year');
  const noted = datedEnd(ends, year);
  if (noted !== null) return noted;
  if (year === '') return { date: null, rest: ends };
  const [month, day] = [line('month'), line('day')];
  if (!/^\d{1,4}$/.test(year) || month === '') return { date: dateOf(year, null, warn), rest: ends };
  // "jan # "~7"" and "7~January" are days, too.
  const [, number, behind] = /^(\d{1,2})(?:\s+(\d{1,2})\.?)?$/.exec(month) ?? [];
  const dayOf = day || behind;
  const ofNumbers = dateOfParts([[year, number, dayOf].filter(Boolean).map(Number)], null, 'exact');
  const inWords = [
    `${month} ${day}, ${year}`,
    `${month} ${year}`,
    `${month}, ${year}`,
    `${day} ${month} ${year}`,
  ];
  const date =
    number === undefined ? inWords.flatMap((words) => readableDate(words, null) ?? [])[0] : ofNumbers;
  return { date: date ?? dateOf([day, month, year].filter(Boolean).join(' '), null, warn), rest: ends };
}

function datedEnd(ends: readonly string[], year: string): Dated | null {
  const last = ends.at(-1) ?? '';
  for (let comma = -2; comma < last.length; ) {
    const phrase = last.slice(comma + 2);
    const date = readableDate(phrase, null);
    if (date !== null && (year === '' || date.earliest?.startsWith(year))) {
      return { date, rest: [...ends.slice(0, -1), last.slice(0, Math.max(comma, 0))] };
    }
    comma = last.indexOf(', ', comma + 2);
    if (comma < 0) break;
  }
  return null;
}
