import type { Names } from '../../names/names.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { type Completions, complete } from './complete.ts';
import { type CompletionIndex, gather } from './completion-index.ts';

export interface CompletionCall {
  readonly query: string;
  readonly caret: number;
  /** The packs that it is for; asked again whenever other calls were let in. */
  readonly getPacks: () => readonly Pack[];
  /** Lets other calls in. It throws where the call is given up. */
  readonly pause: () => Promise<void>;
}

/** Completes queries, with what it gathers from the packs when it is first asked. */
export interface Completer {
  complete(call: CompletionCall): Promise<Completions>;
}

/** What was gathered of some packs, or how far that has come. */
interface Gathered {
  readonly packs: readonly Pack[];
  readonly names: Names;
  readonly steps: Generator<void, CompletionIndex>;
  index?: CompletionIndex;
}

/** Time that gathering may take in one go, in milliseconds. */
const turnMs = 10;

/**
 * What was gathered is kept until a call comes for other packs. A call that is given up leaves what it gathered to the
 * next one, so that whoever types fast is not kept from it.
 */
export function createCompleter(getNames: () => Names): Completer {
  let gathered: Gathered | undefined;

  function gatheredFor(packs: readonly Pack[]): Gathered {
    const names = getNames();
    const isSame =
      gathered?.names === names &&
      gathered.packs.length === packs.length &&
      packs.every((pack, i) => pack === gathered?.packs[i]);
    if (gathered === undefined || !isSame) gathered = { packs, names, steps: gather(packs, names) };
    return gathered;
  }

  return {
    async complete({ query, caret, getPacks, pause }) {
      for (;;) {
        await pause();
        const now = gatheredFor(getPacks());
        const until = performance.now() + turnMs;
        while (now.index === undefined && performance.now() < until) advance(now);
        if (now.index !== undefined) return complete(now.index, query, caret);
      }
    },
  };

  /** A pack that cannot be read stays so: the next call begins anew and says it again. */
  function advance(some: Gathered): void {
    try {
      const step = some.steps.next();
      if (step.done) some.index = step.value;
    } catch (error) {
      if (gathered === some) gathered = undefined;
      throw error;
    }
  }
}
