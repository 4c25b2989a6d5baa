import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Arg } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { ListDeed } from '#contract/lists.ts';
import { lists as words } from '#words/en/lists.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('lists', words);

/** What came of the last deed, and what one press does next: take it back, or do it again. */
export interface SaidOfLists {
  readonly sentence: string;
  readonly isTrouble: boolean;
  readonly next: 'undo' | 'redo' | null;
}
const saidKey = ['lists-said'];

export const useSaidOfLists = (): SaidOfLists | undefined =>
  useQuery<SaidOfLists>({ queryKey: saidKey, queryFn: skipToken }).data;

type Done = Promise<ListDeed | null>;

/** What can be done with lists. Each answers null where it could not be done; then the reason is said. */
export function useListDeeds() {
  const { lists } = useApi();
  const queries = useQueryClient();
  const { retry } = useLibrary();
  const say = (said: SaidOfLists) => void queries.setQueryData<SaidOfLists>(saidKey, said);

  async function attempt(
    work: () => Promise<ListDeed>,
    next: 'undo' | 'redo' = 'undo',
    said: 'done' | 'undone' | 'doneAgain' = 'done',
  ): Done {
    try {
      const done = await work();
      say({ sentence: t(said, { deed: done.sentence }), isTrouble: false, next });
      return done;
    } catch (error) {
      say({ sentence: describeError(error).sentence, isTrouble: true, next: null });
      // The library itself may be what has to be tried again.
      void retry();
      return null;
    }
  }
  return {
    say: (sentence: string) => say({ sentence, isTrouble: false, next: null }),
    make: (name: string, parent: string | null) => attempt(() => lists.make({ name, parent })),
    add: (arg: Arg<'lists.add'>) => attempt(() => lists.add(arg)),
    /** Puts records at the end of a list, or behind `after`; each is a deed of its own, to be taken back one by one. */
    async addAll(list: string, refs: readonly RecordRef[], after?: string | null): Promise<void> {
      let behind = after;
      for (const ref of refs) {
        const place = behind === undefined ? {} : { after: behind };
        const added = await attempt(() => lists.add({ list, ...place, entry: { kind: 'record', ref } }));
        if (!added) return;
        if (behind !== undefined) behind = added.id;
      }
    },
    change: (id: string, text: string) => attempt(() => lists.change({ id, text })),
    move: (arg: Arg<'lists.move'>) => attempt(() => lists.move(arg)),
    remove: (id: string) => attempt(() => lists.remove({ id })),
    undo: () => attempt(() => lists.undo({}), 'redo', 'undone'),
    redo: () => attempt(() => lists.redo({}), 'undo', 'doneAgain'),
  };
}
export type ListDeeds = ReturnType<typeof useListDeeds>;
