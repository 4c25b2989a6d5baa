import type { ReadingSoFar } from '#contract/entities.ts';
import type { BookmarkSort, ReadingState } from '#contract/reading-states.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';

const c = wordsOf('common', common);
const t = wordsOf('bookmarks', words);

export const stateNames: Readonly<Record<ReadingState, string>> = {
  unread: t('unread'),
  reading: t('reading'),
  read: t('read'),
};

export const sortNames: Readonly<Record<BookmarkSort, string>> = {
  recent: t('byOpened'),
  added: t('byAdded'),
  title: t('byTitle'),
  date: t('byDate'),
};

/** "Being read, 40%"; a text that was seen to its end asks to be called read. */
export function readingWords({ state, far }: ReadingSoFar): string {
  if (state === 'read' || far === null) return stateNames[state];
  if (far === 1) return t('seenToEnd', { state: stateNames[state] });
  // What was begun has been read a little, and what is not at its end lacks a little.
  const percent = Math.min(99, Math.max(1, Math.round(far * 100)));
  return state === 'unread' ? stateNames.unread : t('percentSeen', { state: stateNames[state], percent });
}

/** How many are shown of how many. */
export function shelfCount(total: number, all: number): string {
  if (all === 0 && total === 0) return t('noBookmark');
  return total === all ? c('bookmarks', { count: all }) : t('someOfAll', { total, all });
}
