import { z } from 'zod';
import { markedTextSchema, recordRefSchema, versionSchema } from './entities.ts';

/** How a query is read, and what may stand in it. */

export const maxQueryChars = 10_000;
const offset = z.int().nonnegative();

/** How the words of a query are taken; left out: as well as can be. */
export const readingSchema = z.strictObject({
  /** Only what is spelled just so; no other form of a name, no other word. */
  exact: z.boolean(),
  /** Ids of expansions, or of single variants of them, that were switched off. */
  off: z.array(z.string().max(500)).max(500),
  /** A word that nothing has is not replaced by the nearest that something has. */
  uncorrected: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

/** What was read otherwise than it may have been meant. Offsets are UTF-16, in the query. */
export const queryProblemSchema = z.strictObject({
  code: z.string(),
  from: offset,
  to: offset,
  message: z.string(),
});

/** Other ways to write what was typed, which were looked for too. */
export const expansionSchema = z.strictObject({
  id: z.string(),
  /** As typed. */
  typed: z.string(),
  /** A name in its other spellings and scripts, a word in its other forms, or a date as that of the record. */
  kind: z.enum(['name', 'form', 'date']),
  /** Whose name it is, where that is known. */
  label: z.string().nullable(),
  on: z.boolean(),
  variants: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      /** By which rule or table: "Wade–Giles", "surname family Ri". */
      because: z.string(),
      on: z.boolean(),
    }),
  ),
});
export type Expansion = z.infer<typeof expansionSchema>;

/** A word that nothing has, and what was looked for in its stead. */
export const correctionSchema = z.strictObject({ typed: z.string(), used: z.string() });

/** A field in which a record has what was asked for, and how it is spelled there. */
export const reasonSchema = z.strictObject({
  /** `names` are people, places and subjects; `archive` is where it lies and what it is part of; `date` that of the record. */
  field: z.enum([
    'title',
    'names',
    'abstract',
    'archive',
    'text',
    'date',
    'genre',
    'language',
    'collection',
    'id',
  ]),
  matched: z.array(
    z.strictObject({
      /** As printed. */
      text: z.string(),
      /** By which rule or table this spelling was looked for; null where it is the one that was typed. */
      because: z.string().nullable(),
      /** Whose name it is, where that is known. */
      of: z.string().nullable(),
    }),
  ),
});
export type Reason = z.infer<typeof reasonSchema>;

/** Why a record was found. */
export const foundBecauseSchema = z.strictObject({
  ref: recordRefSchema,
  /** A passage of its text with the best of the matches there. */
  passage: markedTextSchema.nullable(),
  /** The same of the reader's own note. */
  notePassage: markedTextSchema.nullable(),
  reasons: z.array(reasonSchema),
  /** The versions of its text, and in which of them it was found; the passage is of the first of these. */
  versions: z.array(
    versionSchema.pick({ id: true, kind: true, language: true }).extend({ isFound: z.boolean() }),
  ),
});
export type FoundBecause = z.infer<typeof foundBecauseSchema>;

export const interpretationSchema = z.strictObject({
  /** What was looked for, in words. */
  sentence: z.string(),
  problems: z.array(queryProblemSchema),
  expansions: z.array(expansionSchema),
  corrections: z.array(correctionSchema),
  /** Queries near to this one that find something, where a word of it is unknown or rare. */
  suggestions: z.array(z.string()),
});
export type Interpretation = z.infer<typeof interpretationSchema>;

const textField = z
  .enum(['title', 'abstract', 'text', 'from', 'to', 'name', 'place', 'subject', 'archive'])
  .nullable();
const items = z.array(z.string().max(maxQueryChars)).max(300);

/** A line of the form in which a query can be put together. All lines must hold. */
export const builderRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'any', 'none', 'phrase', 'exact']), field: textField, items }),
  z.strictObject({ kind: z.literal('near'), field: textField, items, distance: z.int().min(0).max(1000) }),
  z.strictObject({
    kind: z.literal('date'),
    relation: z.enum(['in', 'before', 'after']),
    isNegated: z.boolean(),
    text: z.string().max(200),
  }),
  z.strictObject({ kind: z.literal('dated'), isDated: z.boolean() }),
  z.strictObject({
    kind: z.literal('value'),
    field: z.enum(['id', 'note', 'collection', 'genre', 'language']),
    isNegated: z.boolean(),
    text: z.string().max(maxQueryChars),
  }),
]);
export type BuilderRow = z.infer<typeof builderRowSchema>;

/** What may be meant by what is being typed. */
export const completionSchema = z.strictObject({
  /** What takes the place of the typed. */
  text: z.string(),
  kind: z.enum(['word', 'name', 'place', 'subject', 'title', 'genre', 'language']),
  /** Records that have it. */
  count: z.int().nonnegative(),
});
export type Completion = z.infer<typeof completionSchema>;

export const searchApi = {
  /** How a query is read, without searching: its problems, and the lines of the form, null where lines cannot say it. */
  'search.describe': {
    arg: z.strictObject({ query: z.string().max(maxQueryChars) }),
    result: z.strictObject({
      sentence: z.string(),
      problems: z.array(queryProblemSchema),
      rows: z.array(builderRowSchema).nullable(),
    }),
  },
  /** The query that lines of the form stand for. */
  'search.write': {
    arg: z.strictObject({ rows: z.array(builderRowSchema).max(100) }),
    result: z.string(),
  },
  /** Completions of the word at the caret, the likeliest first; each takes the place of `from` to `to`. */
  'search.complete': {
    arg: z.strictObject({
      query: z.string().max(maxQueryChars),
      caret: offset,
      /** Collection ids; null for all that are open. */
      collections: z.array(z.string()).max(1000).nullable(),
    }),
    result: z.strictObject({ from: offset, to: offset, completions: z.array(completionSchema) }),
  },
} as const;
