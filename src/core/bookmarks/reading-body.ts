import { z } from 'zod';
import { type ReadingState, readingStates } from '#contract/reading-states.ts';
import type { ItemType } from '../library/items.ts';

/**
 * How far the reader is with a bookmarked record. Its item has the record's `refKey` for its id, so that two libraries that
 * are put together have one of it; a bookmark without one is unread. When a record was opened and how much of it was
 * seen is no part of it: revisions are kept for ever, and would be a log of what was read (docs/architecture.md).
 */
export interface ReadingBody {
  readonly state: ReadingState;
}

export const readingType: ItemType<ReadingBody> = {
  type: 'bookmark-reading',
  schema: z.strictObject({ state: z.enum(readingStates) }),
};
