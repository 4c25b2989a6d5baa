import { z } from 'zod';
import { isoDateSchema } from './entities.ts';
import { facetKinds } from './facet-kinds.ts';
import { maxQueryChars, readingSchema } from './search.ts';

export { type FacetKind, facetKinds } from './facet-kinds.ts';

/** Records with this value, or all but them. Of one kind any chosen value will do; each kind narrows further. */
export const facetChoiceSchema = z.strictObject({
  kind: z.enum(facetKinds),
  value: z.string().max(2000),
  exclude: z.boolean(),
});
export type FacetChoice = z.infer<typeof facetChoiceSchema>;

export const viewSchema = z.strictObject({
  /** Any string is a valid query. */
  query: z.string().max(maxQueryChars),
  /** Collection ids; null for all that are open. */
  collections: z.array(z.string()).max(1000).nullable(),
  only: z.enum(['all', 'bookmarked', 'noted']),
  sort: z.enum(['date', 'title', 'listed', 'relevance']),
  facets: z.array(facetChoiceSchema).max(500).optional(),
  reading: readingSchema.optional(),
  /** Where words are looked for: in the records and the reader's own notes, or in one of them; left out: in both. */
  whose: z.enum(['all', 'mine', 'theirs']).optional(),
  /** The saved search that it is: what was new in its last run is marked, or shown alone. */
  search: z.strictObject({ id: z.string().min(1).max(100), onlyNew: z.boolean() }).optional(),
});
/** What the catalogue shows: which records, in which order. */
export type View = z.infer<typeof viewSchema>;

/** A view that can be kept: whatever shows it, and nothing of what was new once. */
export const savedViewSchema = viewSchema.omit({ search: true });
export type SavedView = z.infer<typeof savedViewSchema>;

/** Only the values of a kind that have this in them, however it is spelled. */
export const facetFindSchema = z.strictObject({ kind: z.enum(facetKinds), text: z.string().max(200) });
export type FacetFind = z.infer<typeof facetFindSchema>;

/**
 * The values of a kind, the most frequent first. Each is counted as if it alone of its kind were chosen, so that a
 * reader sees what a choice would give; one that is excluded, by how many it takes away.
 */
export const facetCountSchema = z.strictObject({
  kind: z.enum(facetKinds),
  values: z.array(
    z.strictObject({
      value: z.string(),
      /** As it is shown: a collection's title, a language's name is the window's affair. */
      label: z.string(),
      count: z.int().nonnegative(),
      chosen: z.enum(['in', 'out']).nullable(),
    }),
  ),
  /** Values past the limit. What is chosen is answered all the same. */
  more: z.int().nonnegative(),
});
export type FacetCount = z.infer<typeof facetCountSchema>;

/** How many records lie in each year, or in each month where the years are few. Undated ones stand beside it. */
export const timelineSchema = z.strictObject({
  unit: z.enum(['year', 'month']),
  /** Without gaps, by the latest day that a date can mean. */
  bars: z.array(z.strictObject({ from: isoDateSchema, to: isoDateSchema, count: z.int().nonnegative() })),
  undated: z.int().nonnegative(),
  /** Records whose date may lie in the days that are asked for, or later: no bar has them. */
  later: z.int().nonnegative(),
  /** Undated records that would be there if the query asked for no date, and no year were chosen. */
  leftOut: z.int().nonnegative(),
});
export type Timeline = z.infer<typeof timelineSchema>;
