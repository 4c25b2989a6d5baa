import type { Arg } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { Events } from '#contract/events.ts';
import type { Planned, TakeInPlan, TakenIn } from '#contract/hand-over.ts';
import { changedMeanwhile, firstPage, planPage } from '#core/hand-over/read/take-in.ts';
import { stillAsTaken, type TakenThing, takenThings, undoingOf } from '#core/hand-over/read/undo-taking.ts';
import type { Addition } from '#core/library/add-together.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Shelf } from './shelf.ts';
import type { ToldOfTakeIn } from './tasks/hand-over-tasks.ts';
import { resultOf, type TaskPool } from './tasks/task-pool.ts';

/** Takes notes and marks in: a task reads the file and compares, and what it found is added here, in one commit. */
export interface TakeInKeeper {
  plan(asked: Arg<'takeIn.plan'>, signal: AbortSignal): Promise<TakeInPlan>;
  /** More of the plan that was made last. Throws `take-in-changed`. */
  more(asked: Arg<'takeIn.more'>): Planned[];
  run(asked: Arg<'takeIn.run'>, signal: AbortSignal): Promise<TakenIn>;
  /** Throws `take-in-nothing`. */
  undo(): { readonly undone: number; readonly left: number };
}

export interface TakeInPorts {
  readonly dataFolder: string;
  readonly keeper: LibraryKeeper;
  readonly shelf: Pick<Shelf, 'packs'>;
  readonly pool: TaskPool;
  told(event: Events['takeIn.told']): void;
  /** The library was opened anew, with other words on these records. */
  changed(noted: readonly RecordRef[]): void;
}

/** To take a file of 256 MB apart, during which it says nothing. */
const silentMs = 15 * 60 * 1000;

export function keepTakeIn({ dataFolder, keeper, shelf, pool, told, changed }: TakeInPorts): TakeInKeeper {
  let last: readonly TakenThing[] = [];
  /** The plan that was made last, whole; the window turns its pages. */
  let plan: TakeInPlan | null = null;

  /** For a task; without a library there is nothing that it could compare with. */
  function desk() {
    keeper.need();
    return { dataFolder, packs: shelf.packs.map(({ path }) => path) };
  }
  const teller = (order: string) => (each: unknown) => told({ order, ...(each as ToldOfTakeIn) });

  function add(additions: readonly Addition[]): void {
    if (additions.length > 0) keeper.need().addTogether(additions);
    keeper.reopen();
    changed(additions.flatMap((each) => (each.kind === 'item' ? [] : [each.ref])));
  }

  return {
    async plan({ order, path }, signal) {
      const task = pool.start('plan-take-in', { ...desk(), path }, { silentMs }, teller(order));
      plan = await resultOf(task, signal);
      return firstPage(plan);
    },
    more({ seal, list, from }) {
      if (plan?.seal !== seal) throw changedMeanwhile();
      return plan[list].slice(from, from + planPage);
    },
    async run({ order, ...asked }, signal) {
      const task = pool.start('take-in', { ...desk(), ...asked }, { silentMs }, teller(order));
      const { taking, seq } = await resultOf(task, signal);
      const library = keeper.need();
      // What was saved while the task looked is not what it compared with.
      if (library.latest.lastSeq() !== seq) throw changedMeanwhile();
      const undoing = undoingOf(library, taking.additions);
      add(taking.additions);
      last = takenThings(keeper.need(), undoing);
      plan = null;
      return taking.counts;
    },
    undo() {
      if (last.length === 0) throw nothingTaken();
      const undoing = stillAsTaken(keeper.need(), last);
      const left = last.length - undoing.length;
      add(undoing);
      last = [];
      return { undone: undoing.length, left };
    },
  };
}

const nothingTaken = () =>
  new AppError(
    'take-in-nothing',
    'Nothing was taken in since Carrel was started, or it was taken back already.',
  );
