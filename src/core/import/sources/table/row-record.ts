import type { Agent, Provenance, RecordDate } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { bareRecord } from '../../../bare-record.ts';
import type { SourceText } from '../../../pack/source-record.ts';
import { agentsOf } from '../../agents-of.ts';
import { type Beside, reasonOf } from '../../beside.ts';
import { contentId } from '../../content-id.ts';
import { genreOf } from '../../genre-of.ts';
import { languageTag } from '../../languages.ts';
import { plainTextToDocument } from '../../plain-text.ts';
import type { FoundRecord, SourceFile } from '../../source.ts';
import { tableAgent } from '../../table-agents.ts';
import { type DateOrder, tableDate } from '../../table-dates.ts';
import { tableGenre } from '../../table-genre.ts';
import { titleDates } from '../../title-dates.ts';
import type { Field } from './fields.ts';
import type { TableMap } from './map-file.ts';
import type { Values } from './values.ts';

/** What all rows of a table share. */
export interface RowContext {
  readonly map: Pick<TableMap, 'language' | 'texts'>;
  orderOf(field: Field): DateOrder;
  /** How many rows of the import have this identifier. */
  countOf(id: string): number;
  beside(name: string): Beside;
  warn(where: string, kind: string, what: string): void;
  /** Told of a kind of document that Carrel does not know. */
  unknownKind(printed: string): void;
}

/** The record that a row is, or why it is none. */
export function recordOfRow(values: Values, where: string, context: RowContext): FoundRecord | string {
  const warn = (kind: string, what: string) => context.warn(where, kind, what);
  const abstract = values.all('abstract').join('\n\n') || null;
  const title = titleOf(values, abstract);
  if (title === null) return 'the row has no title, nor anything else by which to call it';

  const label = datesOf(values, context, warn);
  const languages = languagesOf(values, warn);
  const texts = textsOf(values, languages[0] ?? context.map.language ?? 'und', context, warn);
  const { id, aliases } = identityOf(values, title.text, abstract, context, warn);
  return {
    where,
    record: bareRecord({
      id,
      aliases,
      title: title.text,
      titleSupplied: title.supplied,
      dates: [...label, ...titleDates(title.text, label)],
      abstract,
      agents: agentsOfRow(values, title.text, abstract),
      places: [...values.each('place')],
      subjects: [...values.each('subject')],
      genre: genreOfRow(values, title.text, abstract, context),
      languages,
      provenance: provenanceOf(values),
      contributor: joined(values.each('contributor')),
      translator: joined(values.each('translator')),
      donor: joined(values.each('donor')),
      rights: joined(values.all('rights')),
      urls: urlsOf(values),
      related: relatedOf(values, id, context, warn),
    }),
    texts,
  };
}

type Warn = (kind: string, what: string) => void;

const joined = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join('; '));

/** A row without a title is called by the beginning of its abstract or by its identifier, and says so. */
function titleOf(values: Values, abstract: string | null): { text: string; supplied: boolean } | null {
  const printed = values.first('title');
  if (printed !== null) return { text: printed.replaceAll(/\s+/g, ' '), supplied: false };
  const begins = abstract?.split(/(?<=[.!?])\s/, 1)[0]?.replaceAll(/\s+/g, ' ');
  const short = begins && begins.length > 100 ? `${begins.slice(0, 100).replace(/\s\S*$/, '')} …` : begins;
  const text = short || values.first('id') || values.first('alias') || values.first('shelfmark');
  return text ? { text, supplied: true } : null;
}

const dateFields: readonly (readonly [Field, RecordDate['kind']])[] = [
  ['date', null],
  ['date-drafted', 'drafted'],
  ['date-sent', 'sent'],
  ['date-received', 'received'],
  ['date-event', 'event'],
];

function datesOf(values: Values, context: RowContext, warn: Warn): RecordDate[] {
  const approximate = /^(?:yes|true|y|1|x|approximate|ca\.?|circa)$/i.test(
    values.first('date-approximate') ?? '',
  );
  return dateFields.flatMap(([field, kind]) => {
    const read = (text: string) => tableDate(text, kind, context.orderOf(field), approximate);
    return values.all(field).flatMap((text) => {
      const found = read(text);
      if (found === null) return [];
      if (found.understood) return [found.date];
      const parts = text.split(/[;|]/).map((part) => read(part.trim()));
      if (parts.every((part) => part?.understood)) return parts.flatMap((part) => part?.date ?? []);
      warn('date', `the date “${text}” was not understood; it is kept as printed and sorts as undated`);
      return [found.date];
    });
  });
}

function languagesOf(values: Values, warn: Warn): string[] {
  const tags = values.each('language').flatMap((printed) =>
    // "English, Russian" is two, "English (United States)" is one.
    (languageTag(printed) === null ? printed.split(/,|\/|\band\b/) : [printed]).flatMap((part) => {
      const tag = languageTag(part);
      if (tag === null) warn('language', `the language “${part.trim()}” is not known and was left out`);
      return tag ?? [];
    }),
  );
  return [...new Set(tags)];
}

function textsOf(values: Values, language: string, context: RowContext, warn: Warn): SourceText[] {
  const kind = context.map.texts ?? 'transcription';
  const texts: SourceText[] = [];
  const add = (id: string, of: SourceText['kind'], tongue: string, text: string) => {
    const document = plainTextToDocument(text, tongue);
    if (document.blocks.length > 0) texts.push({ id, kind: of, language: tongue, document });
  };
  const files = [...values.all('file'), ...values.all('text').filter(isFileName)];
  const written = values.all('text').filter((text) => !isFileName(text));
  if (written.length > 0) add('text', kind, language, written.join('\n\n'));
  for (const [index, name] of files.entries()) {
    const beside = context.beside(name);
    const text = 'why' in beside ? beside : textOf(beside.file);
    if ('why' in text) warn('file', `the file “${name}” was not taken: ${text.why}`);
    else add(index === 0 ? 'file' : `file-${index + 1}`, kind, language, text.text);
  }
  const translation = values.all('translation').join('\n\n');
  if (translation !== '') add('translation', 'translation', language === 'en' ? 'und' : 'en', translation);
  return texts;
}

function textOf(file: SourceFile): { readonly text: string } | { readonly why: string } {
  try {
    return { text: file.text() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { why: reasonOf(error) };
  }
}

/** Some tables name a file where others have the text itself. */
const isFileName = (text: string) => /^[^\s<>]{1,200}\.(?:txt|md|text|ocr)$/i.test(text);

/** The identifier, where no other row has it; else an id made from what the row says. */
function identityOf(values: Values, title: string, abstract: string | null, context: RowContext, warn: Warn) {
  const printed = values.first('id');
  const usable = printed !== null && isId(printed);
  if (printed !== null && !usable) {
    warn(
      'identifier',
      `the identifier “${printed.slice(0, 40)} …” cannot be one; its id is made from its content`,
    );
  }
  const unique = usable && context.countOf(printed) === 1;
  if (usable && !unique) {
    warn(
      'identifier',
      `the identifier “${printed}” stands in ${context.countOf(printed)} rows; its id is made from its content`,
    );
  }
  const parts: readonly Field[] = [
    'date',
    'author',
    'sender',
    'recipient',
    'shelfmark',
    'file',
    'url',
    'text',
  ];
  const content = () =>
    contentId(title, abstract, printed, ...parts.map((field) => values.all(field).join('\n')));
  const id = unique ? printed : content();
  const others = [...values.each('alias'), ...(usable && !unique ? [printed] : [])];
  return { id, aliases: [...new Set(others)].filter((alias) => alias !== id && isId(alias)) };
}

const isId = (text: string) => text.length <= 200 && !/\p{Cc}/u.test(text);

function agentsOfRow(values: Values, title: string, abstract: string | null): Agent[] {
  const named = (['author', 'sender', 'recipient', 'mentioned'] as const).flatMap((role) =>
    values.each(role).map((name) => tableAgent(name, role)),
  );
  // Where the table names nobody the title may.
  return named.length > 0 ? named : agentsOf(title, abstract);
}

function genreOfRow(values: Values, title: string, abstract: string | null, context: RowContext) {
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

function relatedOf(values: Values, id: string, context: RowContext, warn: Warn): string[] {
  return values.each('related').filter((other) => {
    const known = context.countOf(other) === 1;
    if (!known)
      warn('related', `“${other.slice(0, 60)}” is related, but no record of the import has that identifier`);
    return known && other !== id;
  });
}
