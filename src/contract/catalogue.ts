import { z } from 'zod';
import { isoDateSchema } from './entities.ts';
import { facetKinds } from './facet-kinds.ts';

export { type FacetKind, facetKinds } from './facet-kinds.ts';

/** Records with this value, or all but them. Of one kind any chosen value will do; each kind narrows further. */
export const facetChoiceSchema = z.strictObject({
  kind: z.enum(facetKinds),
  value: z.string().max(2000),
  exclude: z.boolean(),
});
export type FacetChoice = z.infer<typeof facetChoiceSchema>;

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
