import { z } from 'zod';
import { savedViewSchema } from './catalogue.ts';
import { recordRefSchema } from './entities.ts';

/**
 * The research trail: what was searched, opened and marked, for the account of a method. It is off until the reader
 * switches it on, lies in a file of its own in the data folder, and whatever is taken out of it is gone.
 */

const id = z.string().min(1).max(100);
const remark = z.string().max(5000);
const shared = {
  id,
  /** ISO 8601 instant, UTC. */ at: z.string(),
  /** What the reader says about it. */ remark,
};

export const trailEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('search'),
    ...shared,
    view: savedViewSchema,
    /** What it asks for, in words. */
    sentence: z.string(),
    total: z.int().nonnegative(),
    /** In which state of which collections. */
    packs: z.array(
      z.strictObject({ collection: z.string(), title: z.string(), version: z.string(), digest: z.string() }),
    ),
  }),
  z.strictObject({
    kind: z.literal('record'),
    ...shared,
    ref: recordRefSchema,
    title: z.string(),
    date: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('mark'),
    ...shared,
    ref: recordRefSchema,
    title: z.string(),
    quote: z.string(),
  }),
]);
export type TrailEntry = z.infer<typeof trailEntrySchema>;

export const trailStateSchema = z.enum(['off', 'on', 'paused']);
export type TrailState = z.infer<typeof trailStateSchema>;

const nothing = z.strictObject({});

export const trailApi = {
  /** The latest entries, the latest first, and how many there are. */
  'trail.get': {
    arg: z.strictObject({ limit: z.int().min(0).max(5000) }),
    result: z.strictObject({
      state: trailStateSchema,
      /** The file, to be known and to be taken away. */
      path: z.string(),
      total: z.int().nonnegative(),
      entries: z.array(trailEntrySchema),
    }),
  },
  'trail.set': { arg: z.strictObject({ state: trailStateSchema }), result: nothing },
  /** Says what the reader did; kept only while the trail is on. The same as the entry before is kept once. */
  'trail.note': {
    arg: z.strictObject({
      deed: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('search'), view: savedViewSchema, total: z.int().nonnegative() }),
        z.strictObject({ kind: z.literal('record'), ref: recordRefSchema }),
      ]),
    }),
    result: nothing,
  },
  'trail.remark': { arg: z.strictObject({ id, remark }), result: nothing },
  /** Takes entries out of the file; null: all. */
  'trail.remove': { arg: z.strictObject({ ids: z.array(id).max(5000).nullable() }), result: nothing },
  /** Puts back what was taken out last, while the host runs; false where there is nothing. */
  'trail.putBack': { arg: nothing, result: z.boolean() },
  /** The trail as an appendix on method, in Markdown, the earliest first. */
  'trail.markdown': { arg: nothing, result: z.strictObject({ text: z.string() }) },
} as const;
