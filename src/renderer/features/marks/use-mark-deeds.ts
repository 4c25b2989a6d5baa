import { useState } from 'react';
import type { Arg } from '#contract/api.ts';
import type { MarkDeed } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('marks', words);

/** What came of the last deed, to be said in one place. */
export interface SaidOfMarks {
  readonly sentence: string;
  readonly isTrouble: boolean;
  /** What one press does next: take it back, or do it again. */
  readonly next: 'undo' | 'redo' | null;
}

type Done = Promise<MarkDeed | null>;

/** What can be done with marks. Each answers null where it could not be done; then the reason is said. */
export interface MarkDeeds {
  readonly said: SaidOfMarks | null;
  readonly say: (sentence: string | null) => void;
  readonly add: (arg: Arg<'marks.add'>) => Done;
  readonly change: (arg: Arg<'marks.change'>) => Done;
  readonly remove: (id: string) => Done;
  readonly restore: (id: string) => Done;
  readonly accept: (arg: Arg<'marks.accept'>) => Done;
  readonly refuse: (arg: Arg<'marks.refuse'>) => Done;
  readonly renameColour: (arg: Arg<'marks.renameColour'>) => Done;
  readonly renameTag: (arg: Arg<'marks.renameTag'>) => Done;
  readonly undo: () => Done;
  readonly redo: () => Done;
}

export function useMarkDeeds(): MarkDeeds {
  const { marks } = useApi();
  const [said, setSaid] = useState<SaidOfMarks | null>(null);

  async function attempt(
    work: Promise<MarkDeed>,
    next: 'undo' | 'redo' = 'undo',
    how: 'sentence' | 'undone' | 'doneAgain' = 'sentence',
  ): Done {
    try {
      const done = await work;
      setSaid({ sentence: t(how, { done: done.sentence }), isTrouble: false, next });
      return done;
    } catch (error) {
      setSaid({ sentence: describeError(error).sentence, isTrouble: true, next: null });
      return null;
    }
  }

  return {
    said,
    say: (sentence) => setSaid(sentence === null ? null : { sentence, isTrouble: false, next: null }),
    add: (arg) => attempt(marks.add(arg)),
    change: (arg) => attempt(marks.change(arg)),
    remove: (id) => attempt(marks.remove({ id })),
    restore: (id) => attempt(marks.restore({ id })),
    accept: (arg) => attempt(marks.accept(arg)),
    refuse: (arg) => attempt(marks.refuse(arg)),
    renameColour: (arg) => attempt(marks.renameColour(arg)),
    renameTag: (arg) => attempt(marks.renameTag(arg)),
    undo: () => attempt(marks.undo({}), 'redo', 'undone'),
    redo: () => attempt(marks.redo({}), 'undo', 'doneAgain'),
  };
}
