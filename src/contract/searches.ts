import { z } from 'zod';
import { savedViewSchema } from './catalogue.ts';

/** The reader's saved searches, and what is new in them since they were last run. */

export const savedSearchSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  view: savedViewSchema,
  /** What it asks for, in words. */
  sentence: z.string(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

export const searchCountSchema = z.strictObject({
  total: z.int().nonnegative(),
  /** Records that the last run had not found, and those of it that are not found any more; null where that is not known. */
  added: z.int().nonnegative().nullable(),
  gone: z.int().nonnegative().nullable(),
  /** Why it is not known: what was found last is lost, or was more than is kept. */
  unknown: z.enum(['lost', 'too-many']).nullable(),
  /** When it was last run, and how many it found then. ISO 8601 instant, UTC; null where that is lost. */
  last: z.strictObject({ at: z.string(), total: z.int().nonnegative() }).nullable(),
  /** Collections that it asks, or that it asked last, and that are not open. Nothing of them counts as gone. */
  missing: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});
export type SearchCount = z.infer<typeof searchCountSchema>;

/** A name that a reader gives: a line of a list. */
const name = z.string().trim().min(1).max(200);
const id = z.string().min(1).max(100);

export const searchesApi = {
  /** In the reader's order, without counts: those are asked for one by one. */
  'searches.list': { arg: z.strictObject({}), result: z.array(savedSearchSchema) },
  /** Counts a search and runs nothing: what is new stays new. Where all its collections are away it finds nothing. */
  'searches.count': { arg: z.strictObject({ id }), result: searchCountSchema },
  /** Saves a view, and what it finds now: that is its first run. Throws `collection-not-open`. */
  'searches.save': {
    arg: z.strictObject({ name, view: savedViewSchema }),
    result: savedSearchSchema,
  },
  'searches.rename': { arg: z.strictObject({ id, name }), result: z.strictObject({}) },
  'searches.remove': { arg: z.strictObject({ id }), result: z.strictObject({}) },
  /** Brings back what was removed. */
  'searches.restore': { arg: z.strictObject({ id }), result: z.strictObject({}) },
  /** The order of the list, by id; those that are not named follow. */
  'searches.reorder': {
    arg: z.strictObject({ ids: z.array(id).max(10_000) }),
    result: z.strictObject({}),
  },
  /**
   * Runs a search: what is new in it is known from now on, and marked (`isNew`) where `catalogue.query` is asked for a
   * view with this `search`, until it is run again. `view` is what can be asked now. Throws `collection-not-open` where
   * all its collections are away.
   */
  'searches.run': {
    arg: z.strictObject({ id }),
    result: z.strictObject({ view: savedViewSchema, count: searchCountSchema }),
  },
} as const;
