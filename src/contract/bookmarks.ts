import { z } from 'zod';
import { readingSoFarSchema, recordDateSchema, recordRefSchema } from './entities.ts';
import { bookmarkSorts, readingStates } from './reading-states.ts';

/**
 * The reader's bookmarks and how far the reading of each has come. Of a record without a bookmark nothing of this is
 * kept: that is the research trail's, and only while it is on.
 */

export const bookmarksViewSchema = z.strictObject({
  /** Words of title and collection, the last of them perhaps only begun. */
  text: z.string().max(1000),
  state: z.enum(readingStates).nullable(),
  sort: z.enum(bookmarkSorts),
});
export type BookmarksView = z.infer<typeof bookmarksViewSchema>;

export const bookmarkEntrySchema = z.strictObject({
  ref: recordRefSchema,
  /** Null while its collection is not open, or has no such record any more. */
  title: z.string().nullable(),
  date: recordDateSchema.nullable(),
  /** Title of its collection; null while that is not open. */
  collection: z.string().nullable(),
  reading: readingSoFarSchema,
  /** ISO 8601 instants, UTC. */
  addedAt: z.string(),
  openedAt: z.string().nullable(),
});
export type BookmarkEntry = z.infer<typeof bookmarkEntrySchema>;

/** What a command did, in words, and the record that it was done to. */
export const bookmarkDeedSchema = z.strictObject({ sentence: z.string(), ref: recordRefSchema });
export type BookmarkDeed = z.infer<typeof bookmarkDeedSchema>;

/**
 * What must not change under a reader who goes through a view and opens one after the other: what is opened after `asOf`
 * stays in its place among the recent ones, and `keep` is shown whatever its state has become.
 */
const steady = { asOf: z.iso.datetime().optional(), keep: recordRefSchema.optional() };

const count = z.int().nonnegative();
const nothing = z.strictObject({});

export const bookmarksApi = {
  'bookmarks.set': {
    arg: z.strictObject({ ref: recordRefSchema, bookmarked: z.boolean() }),
    result: bookmarkDeedSchema,
  },
  /** Says how far the reader is. Throws `bookmark-not-found`. */
  'bookmarks.mark': {
    arg: z.strictObject({ ref: recordRefSchema, state: z.enum(readingStates) }),
    result: bookmarkDeedSchema,
  },
  /**
   * The page of a record is read: how much of its text was seen, from 0 to 1, null where it has none. Kept only where the
   * record has a bookmark. `begins`: what was unread is being read from now on.
   */
  'bookmarks.seen': {
    arg: z.strictObject({
      ref: recordRefSchema,
      far: z.number().min(0).max(1).nullable(),
      begins: z.boolean(),
    }),
    result: nothing,
  },
  /** A part of a view, and how many each state would give with its text. */
  'bookmarks.list': {
    arg: z.strictObject({
      view: bookmarksViewSchema,
      ...steady,
      offset: count,
      limit: z.int().min(0).max(500),
    }),
    result: z.strictObject({
      total: count,
      counts: z.strictObject({ all: count, unread: count, reading: count, read: count }),
      offset: count,
      entries: z.array(bookmarkEntrySchema),
    }),
  },
  /** The place of a record in a view, from 0; null when it is not in it. */
  'bookmarks.locate': {
    arg: z.strictObject({ view: bookmarksViewSchema, ...steady, ref: recordRefSchema }),
    result: count.nullable(),
  },
  /** Takes the last change back, of those since the library was opened. */
  'bookmarks.undo': { arg: nothing, result: bookmarkDeedSchema },
  'bookmarks.redo': { arg: nothing, result: bookmarkDeedSchema },
} as const;
