import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BookmarkDeed } from '#contract/bookmarks.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { recordKey } from '../../state/use-record.ts';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('bookmarks', words);

/** What came of the last deed, and what one press does next. */
export interface SaidOfBookmarks {
  readonly sentence: string;
  /** The whole sentence of what went wrong. */
  readonly trouble: string | null;
  readonly ref: RecordRef | null;
  readonly next: 'undo' | 'redo' | null;
  /** Does once more what could not be done. */
  readonly again: (() => void) | null;
  /** When, on the clock of the page. */
  readonly at: number;
}
const saidKey = ['bookmarks-said'];

export const useSaidOfBookmarks = (): SaidOfBookmarks | null =>
  useQuery<SaidOfBookmarks | null>({ queryKey: saidKey, queryFn: skipToken }).data ?? null;

type Done = Promise<BookmarkDeed | null>;

/** What can be done with bookmarks. Each answers null where it could not be done; then the reason is said. */
export function useBookmarkDeeds() {
  const { bookmarks } = useApi();
  const queries = useQueryClient();
  const { retry } = useLibrary();
  const say = (said: Omit<SaidOfBookmarks, 'at'> | null) =>
    void queries.setQueryData(saidKey, said && { ...said, at: performance.now() });

  async function attempt(
    work: () => Promise<BookmarkDeed>,
    ref: RecordRef | null,
    next: 'undo' | 'redo' = 'undo',
    said: 'done' | 'undone' | 'doneAgain' = 'done',
  ): Done {
    try {
      const done = await work();
      const sentence = t(said, { deed: done.sentence });
      say({ sentence, trouble: null, ref: ref ?? done.ref, next, again: null });
      // The event says it too; what is shown is what was committed.
      void queries.invalidateQueries({ queryKey: recordKey(ref ?? done.ref) });
      return done;
    } catch (error) {
      const { title, sentence } = describeError(error);
      const again = async () => {
        // The library itself may be what has to be tried again.
        await retry();
        void attempt(work, ref, next, said);
      };
      say({
        sentence: t('notKept', { title }),
        trouble: sentence,
        ref,
        next: null,
        again: () => void again(),
      });
      return null;
    }
  }
  return {
    say: (sentence: string | null, ref: RecordRef | null = null) =>
      say(sentence === null ? null : { sentence, trouble: null, ref, next: null, again: null }),
    set: (ref: RecordRef, bookmarked: boolean) => attempt(() => bookmarks.set({ ref, bookmarked }), ref),
    mark: (ref: RecordRef, state: ReadingState) => attempt(() => bookmarks.mark({ ref, state }), ref),
    undo: () => attempt(() => bookmarks.undo({}), null, 'redo', 'undone'),
    redo: () => attempt(() => bookmarks.redo({}), null, 'undo', 'doneAgain'),
  };
}
export type BookmarkDeeds = ReturnType<typeof useBookmarkDeeds>;
