import type { ReadingSoFar } from '#contract/entities.ts';
import type { BookmarkSort, ReadingState } from '#contract/reading-states.ts';
import { countOf } from '../../text/count-of.ts';

export const stateNames: Readonly<Record<ReadingState, string>> = {
  unread: 'Unread',
  reading: 'Being read',
  read: 'Read',
};

export const sortNames: Readonly<Record<BookmarkSort, string>> = {
  recent: 'recently opened',
  added: 'recently added',
  title: 'by title',
  date: 'by date',
};

/** "Being read, 40%"; a text that was seen to its end asks to be called read. */
export function readingWords({ state, far }: ReadingSoFar): string {
  if (state === 'read' || far === null) return stateNames[state];
  if (far === 1) return `${stateNames[state]}, seen to the end`;
  // What was begun has been read a little, and what is not at its end lacks a little.
  const percent = Math.min(99, Math.max(1, Math.round(far * 100)));
  return state === 'unread' ? stateNames.unread : `${stateNames[state]}, ${percent}%`;
}

/** How many are shown of how many. */
export function shelfCount(total: number, all: number): string {
  if (all === 0 && total === 0) return 'No bookmark';
  const every = countOf(all, 'bookmark');
  return total === all ? every : `${total.toLocaleString('en-GB')} of ${every}`;
}
