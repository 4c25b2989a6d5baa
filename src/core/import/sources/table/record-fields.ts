import type { Agent, ArchivalRecord, Provenance, RecordDate } from '#contract/entities.ts';
import { agentsOf } from '../../agents-of.ts';
import { genreOf } from '../../genre-of.ts';
import { t } from '../../import-words.ts';
import { languageTag } from '../../languages.ts';
import { tableAgent } from '../../table-agents.ts';
import { type DateOrder, tableDate } from '../../table-dates.ts';
import { tableGenre } from '../../table-genre.ts';
import { titleDates } from '../../title-dates.ts';
import type { Field } from './fields.ts';
import type { Values } from './values.ts';

/** What is asked and told while a description becomes a record. */
export interface FieldContext {
  orderOf(field: Field): DateOrder;
  warn(kind: string, what: string): void;
  /** Told of a kind of document that Carrel does not know. */
  unknownKind(printed: string): void;
}

/** What a description says by itself: all but a record's name, its texts and its place among others. */
export type RecordFields = Omit<
  ArchivalRecord,
  'id' | 'aliases' | 'title' | 'titleSupplied' | 'related' | 'versions' | 'partOf' | 'number' | 'level'
>;

/** The fields of the record that a table's row, a sidecar or a front matter describes. */
export function recordFields(values: Values, title: string, context: FieldContext): RecordFields {
  const abstract = abstractOf(values);
  const label = datesOf(values, context);
  return {
    ...originalOf(values),
    dates: [...label, ...titleDates(title, label)],
    abstract,
    agents: agentsOfRow(values, title, abstract),
    places: [...values.each('place')],
    subjects: [...values.each('subject')],
    genre: genreOfRow(values, title, abstract, context),
    languages: languagesOf(values, context),
    provenance: provenanceOf(values),
    contributor: joined(values.each('contributor')),
    translator: joined(values.each('translator')),
    donor: joined(values.each('donor')),
    rights: joined(values.all('rights')),
    urls: urlsOf(values),
  };
}

export const abstractOf = (values: Values): string | null => values.all('abstract').join('\n\n') || null;

const joined = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join('; '));

const dateFields: readonly (readonly [Field, RecordDate['kind']])[] = [
  ['date', null],
  ['date-drafted', 'drafted'],
  ['date-sent', 'sent'],
  ['date-received', 'received'],
  ['date-event', 'event'],
];

function datesOf(values: Values, { orderOf, warn }: FieldContext): RecordDate[] {
  const approximate = /^(?:yes|true|y|1|x|approximate|ca\.?|circa)$/i.test(
    values.first('date-approximate') ?? '',
  );
  return dateFields.flatMap(([field, kind]) => {
    const read = (text: string) => tableDate(text, kind, orderOf(field), approximate);
    return values.all(field).flatMap((text) => {
      const found = read(text);
      if (found === null) return [];
      if (found.understood) return [found.date];
      const parts = text.split(/[;|]/).map((part) => read(part.trim()));
      if (parts.every((part) => part?.understood)) return parts.flatMap((part) => part?.date ?? []);
      warn('date', t('dateUndated', { date: text }));
      return [found.date];
    });
  });
}

function languagesOf(values: Values, { warn }: FieldContext): string[] {
  const tags = values.each('language').flatMap((printed) =>
    // "English, Russian" is two, "English (United States)" is one.
    (languageTag(printed) === null ? printed.split(/,|\/|\band\b/) : [printed]).flatMap((part) => {
      const tag = languageTag(part);
      if (tag === null) warn('language', t('languageUnknown', { language: part.trim() }));
      return tag ?? [];
    }),
  );
  return [...new Set(tags)];
}

/** Left out where there is none. */
function originalOf(values: Values): Pick<ArchivalRecord, 'originalTitle'> {
  const [originalTitle] = values.all('original-title');
  return originalTitle ? { originalTitle } : {};
}

function agentsOfRow(values: Values, title: string, abstract: string | null): Agent[] {
  const named = (['author', 'sender', 'recipient', 'mentioned'] as const).flatMap((role) =>
    values.each(role).map((name) => tableAgent(name, role)),
  );
  // Where the table names nobody the title may.
  return named.length > 0 ? named : agentsOf(title, abstract);
}

function genreOfRow(values: Values, title: string, abstract: string | null, context: FieldContext) {
  const printed = values.first('genre');
  const genre = printed === null ? null : tableGenre(printed);
  if (printed !== null && genre === null) context.unknownKind(printed);
  return genre ?? genreOf(title, abstract);
}

function provenanceOf(values: Values): Provenance | null {
  const shelfmark = values.all('shelfmark').join(', ') || null;
  const repository = values.first('repository');
  const parts = [repository, shelfmark].filter((part) => part !== null).join(', ');
  const text = values.first('provenance') ?? parts;
  return text === '' ? null : { text, repository, place: null, shelfmark };
}

/** Addresses, and DOIs as addresses. What is neither leads nowhere. */
const urlsOf = (values: Values): string[] => [
  ...new Set(
    [...values.all('url'), ...values.all('file')].flatMap((value) =>
      value
        .split(/[\s|]+|;(?=\s*https?:)/)
        .map((part) => (/^10\.\d{4,9}\//.test(part) ? `https://doi.org/${part}` : part))
        .filter((part) => /^(?:https?|ftp):\/\//i.test(part)),
    ),
  ),
];
