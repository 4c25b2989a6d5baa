import type { RecordDate, Unit } from '#contract/entities.ts';
import { bareRecord } from '../../../bare-record.ts';
import { interval } from '../../../dates/interval.ts';
import { saysUndated } from '../../../dates/parse-date.ts';
import type { SourceRecord } from '../../../pack/source-record.ts';
import { agentsOf } from '../../agents-of.ts';
import { contentId } from '../../content-id.ts';
import { genreOf } from '../../genre-of.ts';
import { t } from '../../import-words.ts';
import { languageTag } from '../../languages.ts';
import { tableAgent } from '../../table-agents.ts';
import { tableDate } from '../../table-dates.ts';
import { tableGenre } from '../../table-genre.ts';
import { titleDates } from '../../title-dates.ts';
import type { Element } from '../../xml/tree.ts';
import type { OaiHeader } from './read-page.ts';
import { leftOut, relations, terms } from './terms.ts';
import { each, type Value, valuesOf } from './values.ts';

/** What all records of an import share. */
export interface Harvest {
  /** How many descriptions have this identifier. */
  countOf(identifier: string): number;
  /** The id of the record with that identifier; null where none has it. */
  idOf(identifier: string): string | null;
  /** Name of a set; null where no file of the import tells it. */
  setName(spec: string): string | null;
  warn(kind: string, what: string): void;
  /** Told of a value for which a record has no field. */
  leaveOut(term: string): void;
  /** Told of a kind of document that Carrel does not know. */
  unknownKind(printed: string): void;
}

/** The record of a description, or why it is none. */
export function toRecord(
  header: OaiHeader | null,
  metadata: Element,
  harvest: Harvest,
): SourceRecord | string {
  const values = valuesOf(metadata).filter(({ term }) => terms.has(term));
  const all = (...names: readonly string[]) =>
    names.flatMap((name) => values.filter(({ term }) => term === name));
  const texts = (...names: readonly string[]) => [...new Set(all(...names).map(({ text }) => text))];

  const identifiers = texts('identifier');
  const [title, ...titles] = texts('title', 'alternative');
  const descriptions = all('abstract', 'description', 'tableOfContents').map(({ prose }) => prose);
  const abstract = [...titles, ...new Set(descriptions)].join('\n\n') || null;
  const called = title ?? sentenceOf(descriptions[0]) ?? identifiers[0];
  if (called === undefined) return t('noTitle');

  const { dates, places } = whenAndWhere(all, harvest);
  const id =
    header?.identifier ||
    identify(metadata, identifiers, [called, abstract, ...texts('date', 'creator')], harvest);
  const urls = [...identifiers, ...texts('source', 'relation', 'isFormatOf', 'hasFormat')].map(addressOf);
  for (const { term, text } of values) {
    const isLost =
      leftOut.has(term) || (relations.has(term) && addressOf(text) === null && harvest.idOf(text) === null);
    if (isLost) harvest.leaveOut(term);
  }
  const record = bareRecord({
    id,
    aliases: identifiers.filter((text) => text !== id && addressOf(text) === null && isId(text)),
    title: called,
    titleSupplied: title === undefined,
    dates: [...dates, ...titleDates(called, dates)],
    abstract,
    agents: peopleOf(each(all('creator')), called, abstract),
    places,
    subjects: each(all('subject')),
    genre: genreIn(each(all('type')), called, abstract, harvest),
    partOf: unitsAround(header, texts('isPartOf'), harvest),
    languages: languagesOf(each(all('language')), harvest),
    provenance: provenanceOf(texts('source', 'provenance', 'bibliographicCitation')),
    contributor: texts('contributor').join('; ') || null,
    rights: texts('rights', 'accessRights', 'license', 'rightsHolder').join('; ') || null,
    urls: [...new Set(urls.filter((url) => url !== null))],
    related: [
      ...new Set(all('isPartOf', ...relations).flatMap(({ text }) => harvest.idOf(text) ?? [])),
    ].filter((other) => other !== id),
  });
  return { record, texts: [] };
}

export const isId = (text: string): boolean => text !== '' && text.length <= 200 && !/\p{Cc}/u.test(text);

/** The first words of a description that has no title. */
function sentenceOf(text: string | undefined): string | undefined {
  const sentence = text?.split(/(?<=[.!?])\s/, 1)[0];
  return sentence && sentence.length > 100 ? `${sentence.slice(0, 100).replace(/\s\S*$/, '')} …` : sentence;
}

/** An identifier that no other description has, a name rather than an address; else one made of the content. */
function identify(
  metadata: Element,
  identifiers: readonly string[],
  content: readonly (string | null)[],
  { countOf }: Harvest,
): string {
  const about = metadata.attributes['rdf:about'] ?? '';
  const usable = [...identifiers, about].filter((text) => isId(text) && countOf(text) === 1);
  return (
    usable.find((text) => addressOf(text) === null) ?? usable[0] ?? contentId(...content, ...identifiers)
  );
}

/** Web addresses, and DOIs as addresses. */
export function addressOf(text: string): string | null {
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  return /^(?:https?|ftp):\/\/\S+$/i.test(text) && text.length <= 2000 ? text : null;
}

const peopleOf = (creators: readonly string[], title: string, abstract: string | null) =>
  // Where the description names nobody the title may.
  creators.length > 0 ? creators.map((name) => tableAgent(name, 'author')) : agentsOf(title, abstract);

function genreIn(types: readonly string[], title: string, abstract: string | null, harvest: Harvest) {
  for (const type of types) {
    const genre = tableGenre(type);
    if (genre !== null) return genre;
    harvest.unknownKind(type);
  }
  return genreOf(title, abstract);
}

function languagesOf(printed: readonly string[], { warn }: Harvest): string[] {
  const tags = printed.flatMap((language) => {
    const tag = languageTag(language);
    if (tag === null) warn('language', t('languageUnknown', { language: language.slice(0, 60) }));
    return tag ?? [];
  });
  return [...new Set(tags)];
}

const provenanceOf = (sources: readonly string[]) => {
  const text = sources.filter((source) => addressOf(source) === null).join('; ');
  return text === '' ? null : { text, repository: null, place: null, shelfmark: null };
};

/** The sets of the harvest, and what the description itself says; a set without a name is called by its number. */
function unitsAround(header: OaiHeader | null, parts: readonly string[], harvest: Harvest): Unit[] {
  const sets = (header?.sets ?? []).map((spec) => ({ title: harvest.setName(spec) || spec, record: null }));
  const units = parts
    .filter((part) => harvest.idOf(part) !== null || addressOf(part) === null)
    .map((part) => ({ title: part, record: harvest.idOf(part) }));
  return [...sets, ...units]
    .slice(0, 12)
    .map(({ title, record }) => ({ title: title.slice(0, 500), record }));
}

type All = (...names: readonly string[]) => Value[];

const dateTerms: readonly (readonly [string, RecordDate['kind']])[] = [
  ['created', 'drafted'],
  ['date', null],
  ['issued', null],
];

/** A coverage may be a place or a time: what reads as a date is the date of what is told. */
function whenAndWhere(all: All, harvest: Harvest): { dates: RecordDate[]; places: string[] } {
  const found = dateTerms.flatMap(([term, kind]) => all(term).flatMap(({ text }) => dateOf(text, kind)));
  const times = all('coverage', 'temporal').flatMap(({ term, text }) =>
    dateOf(text, 'event').filter(({ edtf }) => term === 'temporal' || edtf !== null),
  );
  const isTime = new Set(times.map(({ text }) => text));
  for (const { text, edtf } of [...found, ...times]) {
    if (edtf === null) harvest.warn('date', t('dateKept', { date: text }));
  }
  // Repositories add the instants at which a file was taken in to the date of the paper.
  const hasDay = found.some(({ text }) => !isInstant(text));
  const dates = hasDay ? found.filter(({ text }) => !isInstant(text)) : found;
  return {
    dates: unique([...dates, ...times]),
    places: each(all('spatial', 'coverage')).filter((place) => !isTime.has(place)),
  };
}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text);

const unique = (dates: readonly RecordDate[]): RecordDate[] =>
  dates.filter(
    (date, at) =>
      dates.findIndex(
        ({ edtf, text, kind }) =>
          (edtf ?? text) === (date.edtf ?? date.text) && (kind === date.kind || kind === null),
      ) === at,
  );

/** A date as tables write it, a span of two days, or a period by DCMI: “start=1950; end=1953;”. */
function dateOf(printed: string, kind: RecordDate['kind']): RecordDate[] {
  const text = printed.slice(0, 300);
  if (saysUndated(text)) return [];
  const [, start] = /\bstart=(\d{4}(?:-\d\d){0,2})/.exec(text) ?? [];
  const [, end] = /\bend=(\d{4}(?:-\d\d){0,2})/.exec(text) ?? [];
  const [, from, to] = /^(\d{4}(?:-\d\d){0,2}) ?\/ ?(\d{4}(?:-\d\d){0,2})$/.exec(text) ?? [];
  const span = start || end || from ? interval(start ?? from, end ?? to, 'exact') : null;
  if (span !== null) return [{ text, ...span, kind, source: 'metadata' }];
  const date = tableDate(text, kind, null)?.date;
  return date === undefined ? [] : [date];
}
