import { createHash } from 'node:crypto';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { type Planned, plannedLists, type TakeInPlan, type TakenIn } from '#contract/hand-over.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import type { Addition } from '../../library/add-together.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { HandOverSource } from '../source.ts';
import type { Incoming } from './incoming.ts';
import { type FullPlan, planOf } from './plan.ts';
import { readIncoming } from './read-incoming.ts';

const t = wordsOf('hostHandOver', hostHandOver);

export interface TakeInDesk {
  readonly source: HandOverSource;
  readonly packs: readonly Pack[];
}

/** How far the look at a file is: files read, or things compared. */
export interface ToldOfTakeIn {
  readonly phase: 'reading' | 'comparing';
  readonly done: number;
  readonly of: number;
}
export type TellOfTakeIn = (told: ToldOfTakeIn) => void;

/** As many of each list as a plan shows at a time. */
export const planPage = 200;

/**
 * What taking in a file or folder would do, with all that is in each list; changes nothing. Throws `source-not-found`,
 * `source-unreadable` and `take-in-unknown`.
 */
export function planTakeIn(desk: TakeInDesk, path: string, tell: TellOfTakeIn = () => {}): TakeInPlan {
  const { incoming, plan } = planned(desk, path, tell);
  return wholePlan(incoming, plan);
}

/** A plan with the first page of each list. */
export const firstPage = (plan: TakeInPlan): TakeInPlan => ({
  ...plan,
  ...Object.fromEntries(plannedLists.map((list) => [list, plan[list].slice(0, planPage)])),
});

/** What is to be added to the library in one commit (`library.addTogether`), which is to be opened anew then. */
export interface Taking {
  readonly additions: readonly Addition[];
  readonly counts: TakenIn;
  /** Records that get a note, a bookmark or another wording. */
  readonly noted: readonly RecordRef[];
}

/**
 * What is new, and those notes that differ and are named in `revise`, as new revisions. Throws `take-in-changed` where the plan
 * would not be the one that was sealed, besides what planning throws.
 */
export function takingOf(
  desk: TakeInDesk,
  path: string,
  { seal, revise }: { readonly seal: string; readonly revise: readonly string[] },
  tell: TellOfTakeIn = () => {},
): Taking {
  const { plan } = planned(desk, path, tell);
  const revised = [...new Set(revise)].flatMap((key) => plan.revisions.get(key) ?? []);
  if (sealOf(plan) !== seal || revised.length !== new Set(revise).size) throw changedMeanwhile();
  const additions = [...plan.additions, ...revised];
  const counted = (kind: Planned['kind']) => plan.new.filter((each) => each.kind === kind).length;
  return {
    additions,
    counts: {
      notes: counted('note'),
      marks: counted('mark'),
      bookmarks: counted('bookmark'),
      lists: counted('list'),
      revised: revised.length,
    },
    noted: additions.flatMap((each) => (each.kind === 'item' ? [] : [each.ref])),
  };
}

export const changedMeanwhile = () => new AppError('take-in-changed', t('planChanged'));

function planned({ source, packs }: TakeInDesk, path: string, tell: TellOfTakeIn) {
  const incoming = readIncoming(path, (done, of) => tell({ phase: 'reading', done, of }));
  const plan = planOf(incoming, source, packs, (done, of) => tell({ phase: 'comparing', done, of }));
  return { incoming, plan };
}

const sealOf = ({ additions, revisions }: FullPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([additions, ...revisions]))
    .digest('hex')
    .slice(0, 32);

function wholePlan(incoming: Incoming, plan: FullPlan): TakeInPlan {
  return {
    format: incoming.format,
    counts: {
      new: plan.new.length,
      there: plan.there,
      differs: plan.differs.length,
      unplaced: plan.unplaced.length,
      waiting: plan.waiting.length,
    },
    new: [...plan.new],
    differs: [...plan.differs],
    unplaced: [...plan.unplaced],
    waiting: [...plan.waiting],
    losses: [...incoming.losses],
    seal: sealOf(plan),
  };
}
