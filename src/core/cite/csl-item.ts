import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import { type CitedTitle, citedTitle } from './cited-title.ts';
import { cslDate } from './csl-date.ts';
import { cslTitle } from './csl-title.ts';
import type { CslDate, CslItem } from './csl-types.ts';
import { type Edition, editionOf, isEditorialNote } from './edition.ts';
import { locationOf } from './location.ts';
import { authorsOf, cslName } from './people.ts';
import { cslText, oneLine } from './plain-text.ts';
import { shield } from './shield.ts';
import { namesOnlyKind, shortTitle } from './short-title.ts';

/**
 * A record as an item for the citation engine. Its text is shielded (`shield.ts`): what the engine makes
 * of it goes through `unshield`. Field by field: docs/citation.md, after field notes §4.2 to §4.4.
 */
export function cslItem(record: ArchivalRecord, collection: Collection): CslItem {
  const cited = citedTitle(record);
  const issued = issuedOf(record, collection);
  return {
    id: `${collection.id}/${record.id}`,
    type: typeOf(record),
    ...titleVariables(record, cited),
    ...authorVariable(record, cited),
    ...(cited.recipients.length > 0 && { recipient: cited.recipients.map(cslName) }),
    ...(oneLine(record.translator ?? '') !== '' && {
      translator: [{ literal: cslText(record.translator ?? '') }],
    }),
    ...(issued && { issued }),
    ...whereItStands(record, collection),
    ...urlVariables(record, collection),
    ...(record.languages[0] !== undefined && { language: shield(record.languages[0]) }),
  };
}

/**
 * The item for a short note. It keeps its date only where the short form needs one: between two
 * correspondents, after a description, and after a short title that tells no more than the kind.
 */
export function shortItem(record: ArchivalRecord, item: CslItem): CslItem {
  const { title } = citedTitle(record);
  const needsDate =
    'recipient' in item ||
    title === null ||
    namesOnlyKind(shortTitle(title, namesOf(record)), namesOf(record));
  if (needsDate) return item;
  const { issued: _, ...dateless } = item;
  return dateless as CslItem;
}

const namesOf = (record: ArchivalRecord): readonly string[] => [
  ...record.agents.map(({ name }) => name),
  ...record.places,
];

/** What was read is cited: the edition, else the collection of a guide, else where the paper lies. */
function whereItStands(record: ArchivalRecord, collection: Collection): Partial<CslItem> {
  const edition = editionOf(record);
  if (edition !== null) return inEdition(edition);
  return record.genre === 'guide' ? publication(collection) : { ...locationOf(record, collection) };
}

/** `document`, since `manuscript` and `report` lose the day in some styles (field notes §4.2). */
function typeOf(record: ArchivalRecord): string {
  if (record.genre === 'guide' || (isEditorialNote(record) && editionOf(record) !== null)) return 'chapter';
  return record.genre === 'letter' ? 'personal_communication' : 'document';
}

function titleVariables(record: ArchivalRecord, { title, description }: CitedTitle): Record<string, string> {
  const names = namesOf(record);
  const short = shortTitle(title ?? description ?? '', names);
  if (title !== null) {
    const genre = record.genre === null || record.genre === 'guide' ? {} : { genre: record.genre };
    return { title: cslTitle(title, names), 'title-short': cslTitle(short, names), ...genre };
  }
  return { genre: cslText(description ?? ''), 'title-short': cslText(lowerFirst(short, description)) };
}

/** `shortTitle` capitalises; a description that starts small stays small. */
const lowerFirst = (short: string, description: string | null): string =>
  /^\p{Ll}/u.test(description ?? '') ? short.replace(/^\p{Lu}/u, (first) => first.toLowerCase()) : short;

/** The office stands behind the last name, as printed: "Y. D. Fadeev, First Secretary of …". */
function authorVariable(record: ArchivalRecord, { position }: CitedTitle): Partial<CslItem> {
  const names = authorsOf(record).map(cslName);
  const last = names.at(-1);
  if (last === undefined) return {};
  const office = position === null ? {} : { suffix: cslText(position), 'comma-suffix': true };
  return { author: [...names.slice(0, -1), { ...last, ...office }] };
}

/** Undated means no `issued`. A guide is a publication, dated by its collection where it has no date. */
function issuedOf(record: ArchivalRecord, collection: Collection): CslDate | null {
  const [date] = record.dates;
  if (date !== undefined) return cslDate(date);
  const isOfCollection = record.genre === 'guide' && editionOf(record) === null;
  if (!isOfCollection || collection.captured === null) return null;
  return { 'date-parts': [[Number(collection.captured.slice(0, 4))]] };
}

/** Title, volume and number of the document, as published collections are cited (CMOS 18, 14.111). */
const inEdition = ({ title, volume, volumeTitle, number }: Edition): Record<string, string> => ({
  'container-title': cslText(title),
  ...(volume !== null && { volume: cslText(volume) }),
  ...(volumeTitle !== null && { 'volume-title': cslText(volumeTitle) }),
  ...(number !== null && { number: cslText(number) }),
});

/** A guide is a chapter of its collection. */
const publication = (collection: Collection): Record<string, string> => ({
  'container-title': cslText(collection.title),
  version: cslText(collection.version),
  ...(oneLine(collection.publisher ?? '') !== '' && { publisher: cslText(collection.publisher ?? '') }),
});

/** The day of capture stands for the access date, and only where the item itself has no date. */
function urlVariables(record: ArchivalRecord, collection: Collection): Partial<CslItem> {
  const url = oneLine(record.urls[0] ?? '');
  if (url === '') return {};
  if (record.dates.length > 0 || collection.captured === null) return { URL: shield(url) };
  const day = collection.captured.split('-').map(Number);
  return { URL: shield(url), accessed: { 'date-parts': [day] } };
}
