import type { Agent, ArchivalRecord, Collection, Provenance, RecordDate } from '#contract/entities.ts';
import { citedTitle } from '../cite/cited-title.ts';
import { editionOf } from '../cite/edition.ts';
import { authorsOf, recipientsOf } from '../cite/people.ts';
import { oneLine } from '../cite/plain-text.ts';

/** A record with the collection that it is cited from. */
export interface CitedRecord {
  readonly record: ArchivalRecord;
  readonly collection: Collection;
}

/** What a reference can hold, in our own words. The order is the order in which formats write it. */
export const referenceFields = [
  'author',
  'title',
  'suppliedTitle',
  'originalTitle',
  'description',
  'genre',
  'recipient',
  'translator',
  'contributor',
  'container',
  'volume',
  'volumeTitle',
  'number',
  'version',
  'publisher',
  'date',
  'shelfmark',
  'repository',
  'place',
  'host',
  'recordId',
  'url',
  'abstract',
  'subjects',
  'language',
  'rights',
  'printedTitle',
  'otherDates',
  'provenance',
  'partOf',
  'level',
  'otherLanguages',
  'otherUrls',
  'donor',
  'edition',
  'peopleNamed',
  'placesNamed',
] as const;
export type ReferenceField = (typeof referenceFields)[number];

export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'names'; readonly names: readonly Agent[] }
  | { readonly type: 'date'; readonly date: RecordDate }
  | { readonly type: 'dates'; readonly dates: readonly RecordDate[] };

/** A record as a reference: no field without a value. */
export interface Reference {
  readonly id: string;
  readonly kind: 'letter' | 'guide' | 'document' | 'edition';
  readonly fields: ReadonlyMap<ReferenceField, FieldValue>;
  /** Names in the title that must keep their case. */
  readonly names: readonly string[];
}

/**
 * The reference that a record makes. Names, dates and titles as for a citation (docs/citation.md).
 */
export function referenceOf({ record, collection }: CitedRecord): Reference {
  const cited = citedTitle(record);
  const { provenance } = record;
  const edition = editionOf(record);
  const isGuide = record.genre === 'guide' && edition === null;
  const shelfmark = provenance?.shelfmark ?? provenance?.text ?? null;
  const [date, ...otherDates] = record.dates;
  const [authors, recipients] = [authorsOf(record), recipientsOf(record)];
  const named = record.agents.filter(
    (agent) => ![...authors, ...recipients].some(({ name }) => name === agent.name),
  );
  const printed = oneLine(record.title);

  const values: Record<ReferenceField, FieldValue | null> = {
    author: names(authors),
    title: text(cited.title),
    suppliedTitle: cited.title === null ? text(printed) : null,
    originalTitle: text(record.originalTitle),
    description: text(cited.description),
    genre: record.genre === 'guide' ? null : text(record.genre),
    recipient: names(recipients),
    translator: text(record.translator),
    contributor: text(record.contributor),
    container: isGuide ? text(collection.title) : text(edition?.title),
    volume: text(edition?.volume),
    volumeTitle: text(edition?.volumeTitle),
    number: text(edition === null ? record.number : edition.number),
    version: isGuide ? text(collection.version) : null,
    publisher: isGuide ? text(collection.publisher) : null,
    date: date === undefined ? null : { type: 'date', date: cleanDate(date) },
    shelfmark: text(shelfmark),
    repository: text(provenance?.repository),
    place: text(provenance?.place),
    host: text(collection.host),
    recordId: text(record.id),
    url: text(record.urls[0]),
    abstract: text(record.abstract),
    subjects: list(record.subjects),
    language: text(record.languages[0]),
    rights: text(record.rights),
    printedTitle: cited.title === null || cited.title === printed ? null : text(printed),
    otherDates: otherDates.length === 0 ? null : { type: 'dates', dates: otherDates.map(cleanDate) },
    provenance: provenance !== null && saysMore(provenance) ? text(provenance.text) : null,
    level: text(record.level),
    partOf: edition === null ? list(record.partOf.map(({ title }) => title)) : null,
    otherLanguages: list(record.languages.slice(1)),
    otherUrls: list(record.urls.slice(1)),
    donor: text(record.donor),
    edition: isGuide ? null : text(`${collection.title}, version ${collection.version}`),
    peopleNamed: names(named),
    placesNamed: list(record.places),
  };
  const filled = referenceFields.flatMap((field) => {
    const value = values[field];
    return value === null ? [] : [[field, value] as const];
  });
  return {
    id: record.id,
    kind: kindOf(record, edition !== null),
    fields: new Map(filled),
    names: [...record.agents.map(({ name }) => name), ...record.places],
  };
}

/** True where the printed line has words that the parts read out of it have not. */
function saysMore({ text, repository, place, shelfmark }: Provenance): boolean {
  if (shelfmark === null) return false;
  const wordsOf = (line: string | null) => oneLine(line ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = new Set([shelfmark, repository, place].flatMap(wordsOf));
  return wordsOf(text).some((word) => !told.has(word));
}

function kindOf({ genre }: ArchivalRecord, isOfEdition: boolean): Reference['kind'] {
  if (isOfEdition) return 'edition';
  return genre === 'guide' || genre === 'letter' ? genre : 'document';
}

function text(value: string | null | undefined): FieldValue | null {
  const line = oneLine(value ?? '');
  return line === '' ? null : { type: 'text', text: line };
}

function list(values: readonly string[]): FieldValue | null {
  const items = values.map(oneLine).filter((item) => item !== '');
  return items.length === 0 ? null : { type: 'list', items };
}

const names = (agents: readonly Agent[]): FieldValue | null =>
  agents.length === 0 ? null : { type: 'names', names: agents.map(cleanName) };

const cleanDate = (date: RecordDate): RecordDate => ({ ...date, text: oneLine(date.text) });

const cleanName = ({ name, parts, ...rest }: Agent): Agent => ({
  ...rest,
  name: oneLine(name),
  parts: parts && { ...parts, family: oneLine(parts.family), given: oneLine(parts.given) },
});
