import { AppError } from '#contract/errors.ts';
import type { MarkDeed } from '#contract/marks.ts';

/** Something that was done, and how it is taken back and done again. */
export interface Turn {
  readonly deed: MarkDeed;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Deeds with the same key that follow one another are one: words of a note that is being written. */
  readonly joins?: string;
}

/** What was done since the library was opened, so that it can be taken back, the last first. */
export interface Turns {
  did(turn: Turn): MarkDeed;
  undo(): MarkDeed;
  redo(): MarkDeed;
}

/** Steps that are kept; what lies further back is in the history and the bin. */
const most = 500;

export function createTurns(): Turns {
  const done: Turn[] = [];
  let undone: Turn[] = [];
  return {
    did(turn) {
      const last = done.at(-1);
      if (last?.joins !== undefined && last.joins === turn.joins && undone.length === 0) {
        done[done.length - 1] = { ...turn, undo: last.undo };
      } else {
        done.push(turn);
        if (done.length > most) done.shift();
      }
      undone = [];
      return turn.deed;
    },
    undo() {
      const turn = done.at(-1);
      if (!turn) throw nothing('undo');
      turn.undo();
      done.pop();
      undone.push(turn);
      return turn.deed;
    },
    redo() {
      const turn = undone.at(-1);
      if (!turn) throw nothing('do again');
      turn.redo();
      undone.pop();
      done.push(turn);
      return turn.deed;
    },
  };
}

const nothing = (verb: string) => new AppError('mark-nothing-to-turn', `There is nothing to ${verb}.`);
