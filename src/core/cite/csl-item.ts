import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import { type CitedTitle, citedTitle, printedTitle, saysKind } from './cited-title.ts';
import { cslDate, ownDate } from './csl-date.ts';
import { cslTitle, marksInTitle } from './csl-title.ts';
import type { CslItem } from './csl-types.ts';
import { type Edition, editionOf, isEditorialNote } from './edition.ts';
import type { Locale } from './locales.ts';
import { locationOf } from './location.ts';
import { authorsOf, cslName } from './people.ts';
import { cslText, oneLine } from './plain-text.ts';
import type { QuoteMarks } from './quotes.ts';
import { shield } from './shield.ts';
import { namesOnlyKind, shortTitle } from './short-title.ts';
import { isOurs, type Style } from './styles.ts';
import { wordsIn } from './words.ts';

/** What a record is made into an item for. */
export interface ItemPurpose {
  readonly style: Style;
  readonly locale: Locale;
  /** The version in words, where it must be named (`as-seen.ts`). */
  readonly medium: string | null;
  /** Whether the title in the original's language is wanted. */
  readonly originalTitle?: boolean | undefined;
}

/**
 * A record as an item for the citation engine. Its text is shielded (`shield.ts`): what the engine makes
 * of it goes through `unshield`. Field by field: docs/citation.md, after field notes §4.2 to §4.4. A style of
 * ours gets what a stranger's would misread: who obtained the copy, the version, the digital archive's name
 * a second time as `source`, which says that `archive` is one, and dates without their brackets. Where nobody
 * is the author a stranger's style would make one of the translator, so it gets none (field notes §4.2).
 */
export function cslItem(record: ArchivalRecord, collection: Collection, purpose: ItemPurpose): CslItem {
  const { style, locale, medium } = purpose;
  const ours = isOurs(style);
  const cited = style.titles === 'printed' ? asPrinted(record) : citedTitle(record);
  const place = whereItStands(record, collection);
  return {
    id: `${collection.id}/${record.id}`,
    type: typeOf(record),
    ...titleVariables(record, cited, locale, ours ? marksInTitle(locale, !style.isItalic) : undefined),
    ...(purpose.originalTitle === true && originalTitle(record, cited)),
    ...authorVariable(record, cited, style),
    ...(cited.recipients.length > 0 && { recipient: cited.recipients.map(cslName) }),
    ...(ours || authorsOf(record).length > 0 ? named('translator', record.translator) : {}),
    ...dateVariables(record, collection, ours, locale),
    ...place,
    ...urlVariables(record, collection),
    ...(ours
      ? {
          ...named('contributor', record.contributor),
          ...(medium !== null && { medium: cslText(medium) }),
          ...('archive' in place && oneLine(collection.host ?? '') !== '' && { source: place.archive }),
        }
      : languageVariable(record)),
  };
}

/**
 * The item for a short note. It keeps its date only where the short form needs one: between two
 * correspondents, after a description, and after a short title that tells no more than the kind. The
 * printed titles of an archive always have it.
 */
export function shortItem(record: ArchivalRecord, item: CslItem, { titles }: Style): CslItem {
  const { title } = citedTitle(record);
  const needsDate =
    titles === 'printed' ||
    'recipient' in item ||
    title === null ||
    namesOnlyKind(shortTitle(title, namesOf(record)), namesOf(record));
  if (needsDate) return item;
  const { issued: _, status: __, note: ___, ...dateless } = item;
  return dateless as CslItem;
}

/** The title as it stands in the catalogue; its short form is that of the title as we should cite it. */
const asPrinted = (record: ArchivalRecord): CitedTitle => ({
  title: printedTitle(record),
  description: null,
  position: null,
  recipients: [],
});

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

function titleVariables(
  record: ArchivalRecord,
  cited: CitedTitle,
  locale: Locale,
  marks: QuoteMarks | undefined,
): Record<string, string> {
  const names = namesOf(record);
  const { genre } = record;
  const { title, description } = cited;
  if (title !== null) {
    const short = shortTitle(citedTitle(record).title ?? title, names);
    return {
      title: cslTitle(title, names, marks),
      'title-short': cslTitle(short, names, marks),
      // A letter has its kind in any case: without it, some styles lose a comma (field notes §4.2).
      ...(genre !== null &&
        genre !== 'guide' &&
        (genre === 'letter' || !saysKind(title, genre)) && { genre: cslText(wordsIn(locale).genres[genre]) }),
    };
  }
  const words = inLocale(description ?? '', record, locale);
  return {
    genre: cslText(words),
    'title-short': cslText(lowerFirst(shortTitle(words, names), words)),
  };
}

/** Beside a title that is printed; where the record is called by a description there is none that it could translate. */
function originalTitle(record: ArchivalRecord, { title }: CitedTitle): Partial<CslItem> {
  const original = oneLine(record.originalTitle ?? '');
  if (title === null || original === '' || original === oneLine(record.title)) return {};
  return { 'original-title': cslText(original) };
}

/** A bare kind in the words of the locale; what the catalogue worded stays as it is. */
function inLocale(description: string, { genre }: ArchivalRecord, locale: Locale): string {
  const { genres, untitled } = wordsIn(locale);
  if (genre !== null && description === genre) return genres[genre];
  return description === 'untitled document' ? untitled : description;
}

/** `shortTitle` capitalises; a description that starts small stays small. */
const lowerFirst = (short: string, description: string | null): string =>
  /^\p{Ll}/u.test(description ?? '') ? short.replace(/^\p{Lu}/u, (first) => first.toLowerCase()) : short;

/** The office stands behind the last name, as printed: "Y. D. Fadeev, First Secretary of …". Notes have it. */
function authorVariable(
  record: ArchivalRecord,
  { position }: CitedTitle,
  { kind, titles }: Style,
): Partial<CslItem> {
  const names = authorsOf(record).map(cslName);
  const last = names.at(-1);
  if (last === undefined || titles === 'printed') return {};
  const office =
    position === null || kind === 'in-text' ? {} : { suffix: cslText(position), 'comma-suffix': true };
  return { author: [...names.slice(0, -1), { ...last, ...office }] };
}

/** A name of which nobody knows the parts. */
const named = (variable: string, name: string | null): Partial<CslItem> =>
  oneLine(name ?? '') === '' ? {} : { [variable]: [{ literal: cslText(name ?? '') }] };

/** Undated means no `issued`. A guide is a publication, dated by its collection where it has no date. */
function dateVariables(
  record: ArchivalRecord,
  collection: Collection,
  ours: boolean,
  locale: Locale,
): Partial<CslItem> {
  const [date] = record.dates;
  if (date !== undefined) return ours ? ownDate(date) : { issued: cslDate(date, locale) };
  const isOfCollection = record.genre === 'guide' && editionOf(record) === null;
  if (!isOfCollection || collection.captured === null) return {};
  return { issued: { 'date-parts': [[Number(collection.captured.slice(0, 4))]] } };
}

/**
 * The language of a stranger's title, which stops the recasing of what is not English. Of Chinese and Japanese
 * nothing is said: the engine would turn round every name.
 */
function languageVariable({ languages }: ArchivalRecord): Partial<CslItem> {
  const [language] = languages;
  return language === undefined || /^(?:zh|ja)/i.test(language) ? {} : { language: shield(language) };
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
