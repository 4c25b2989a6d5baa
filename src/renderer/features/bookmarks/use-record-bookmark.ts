import type { ReadingSoFar, RecordRef } from '#contract/entities.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { wordsOf } from '#words/words.ts';
import { useBookmarkDeeds } from './use-bookmark-deeds.ts';

const t = wordsOf('bookmarks', words);

/** What one does with the bookmark of the record whose page it is. */
export function useRecordBookmark(ref: RecordRef, reading: ReadingSoFar | null) {
  const deeds = useBookmarkDeeds();
  return {
    toggle: () => void deeds.set(ref, reading === null),
    /** Without a state: read, or unread again. */
    mark(state: ReadingState = reading?.state === 'read' ? 'unread' : 'read'): void {
      if (reading) void deeds.mark(ref, state);
      else deeds.say(t('bookmarkFirst'), ref);
    },
  };
}
