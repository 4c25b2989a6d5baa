import { AppError, type ErrorCode } from '#contract/errors.ts';
import { hostNames } from '#words/en/host-names.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostNames', hostNames);

/** Something that was done, and how it is taken back and done again. */
export interface Turn<Deed> {
  readonly deed: Deed;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Deeds with the same key that follow one another are one: words of a note that is being written. */
  readonly joins?: string;
}

/** What was done since the library was opened, so that it can be taken back, the last first. */
export interface Turns<Deed> {
  did(turn: Turn<Deed>): Deed;
  undo(): Deed;
  redo(): Deed;
}

/** Steps that are kept; what lies further back is in the history and the bin. */
const most = 500;

/** `nothing` is the code of the error that says that there is nothing to take back, or to do again. */
export function createTurns<Deed>(nothing: ErrorCode): Turns<Deed> {
  const refuse = (verb: 'undo' | 'again') =>
    new AppError(nothing, verb === 'undo' ? t('nothingTo', { verb }) : t('nothingAgain'));
  const done: Turn<Deed>[] = [];
  let undone: Turn<Deed>[] = [];
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
      if (!turn) throw refuse('undo');
      turn.undo();
      done.pop();
      undone.push(turn);
      return turn.deed;
    },
    redo() {
      const turn = undone.at(-1);
      if (!turn) throw refuse('again');
      turn.redo();
      undone.pop();
      done.push(turn);
      return turn.deed;
    },
  };
}
