import { z } from 'zod';
import { versionSchema } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { quoted, t } from '../../import-words.ts';
import { readJsonFile } from '../../json-file.ts';
import { languageTag } from '../../languages.ts';
import type { GivenMap } from '../../source.ts';
import { type Field, fields, type Mapping } from './fields.ts';

/** What a mapping file may say; docs/import.md explains it. */
const mapSchema = z.strictObject({
  /** Field by header. A record's schema would lose a header called “__proto__”. */
  columns: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  /** What stands between several values in one cell. */
  separator: z.string().min(1).max(8).optional(),
  /** How dates such as 03/04/1957 are meant. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** BCP 47 tag of the texts, where no column names their language. */
  language: z.string().optional(),
  /** What the texts are. */
  texts: versionSchema.shape.kind.optional(),
  /** False: columns that are not named are left out instead of guessed. */
  guess: z.boolean().optional(),
});

export interface TableMap {
  /** The file that holds it; null for one that was given as data. */
  readonly path: string | null;
  readonly columns: Mapping;
  readonly separator?: string | undefined;
  readonly dates?: 'day-first' | 'month-first' | undefined;
  readonly language?: string | undefined;
  readonly texts?: z.infer<typeof mapSchema>['texts'];
  readonly guess: boolean;
}

/** Reads a mapping from its file, or as it is given. Throws `map-invalid` with one sentence that names the place. */
export function readMap(map: string | GivenMap): TableMap {
  if (typeof map !== 'string') return givenMap(map);
  const parsed = mapSchema.safeParse(
    readJsonFile(map, '{"columns": {"Headline": "title"}}', (why) => invalid(map, why)),
  );
  if (!parsed.success) throw invalid(map, sentenceOf(parsed.error));
  const { columns, guess = true, language, ...rest } = parsed.data;
  return {
    ...rest,
    path: map,
    columns: columnsOf(map, Object.entries(columns)),
    guess,
    language: tagOf(map, language),
  };
}

const givenMap = ({ columns, separator, dates, language, texts }: GivenMap): TableMap => ({
  path: null,
  columns: columnsOf(null, columns),
  separator: separator ?? undefined,
  dates: dates ?? undefined,
  language: tagOf(null, language ?? undefined),
  texts: texts ?? undefined,
  guess: true,
});

function tagOf(path: string | null, language: string | undefined): string | undefined {
  const tag = language === undefined ? undefined : languageTag(language);
  if (tag === null) throw invalid(path, t('mapLanguage', { language: language ?? '' }));
  return tag;
}

const fieldSchema = z.enum(fields);

function columnsOf(path: string | null, columns: readonly (readonly [string, unknown])[]): Mapping {
  return new Map(
    columns.map(([header, meaning]): [string, Field] => {
      const field = fieldSchema.safeParse(meaning);
      if (field.success) return [header, field.data];
      throw invalid(
        path,
        t('mapMeaning', { column: header, meaning: JSON.stringify(meaning), fields: fields.join(', ') }),
      );
    }),
  );
}

/** Throws `map-invalid` where the mapping names columns that no table has. */
export function checkColumns({ path, columns }: TableMap, headers: ReadonlySet<string>): void {
  const absent = [...columns.keys()].filter((header) => !headers.has(header));
  if (absent.length === 0) return;
  const has = [...headers].slice(0, 40).join(', ') + (headers.size > 40 ? ' …' : '');
  throw invalid(path, t('mapNoColumn', { columns: quoted(absent), headers: has }));
}

const invalid = (path: string | null, why: string) =>
  new AppError(
    'map-invalid',
    path === null ? t('mapUnusable', { why }) : t('mapFileUnusable', { path, why }),
  );

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    return t('unknownKeys', { keys: quoted(issue.keys), known: Object.keys(mapSchema.shape).join(', ') });
  }
  const message = issue?.message ?? 'unknown';
  return path.length === 0
    ? t('mapWholeNotSo', { message })
    : t('mapNotSo', { place: path.join('.'), message });
}
