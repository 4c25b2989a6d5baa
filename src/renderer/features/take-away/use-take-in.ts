import { useEffect, useRef, useState } from 'react';
import { isAppError } from '#contract/errors.ts';
import type { PlannedList, TakeInPlan, TakenIn } from '#contract/hand-over.ts';
import { useApi } from '../../client.tsx';
import { useTold } from './use-told.ts';

/** Where taking in is at: nothing looked at, a plan to be agreed to, or done, and perhaps taken back. */
export type TakeInState =
  | { readonly at: 'choosing' }
  | { readonly at: 'planned'; readonly path: string; readonly plan: TakeInPlan }
  | { readonly at: 'taken'; readonly path: string; readonly taken: TakenIn; readonly undone: Undone | null };

export interface Undone {
  readonly undone: number;
  readonly left: number;
}

/** Looks at what is to be taken in, takes it in, and takes it back. What goes on is left when the dialog is closed. */
export function useTakeIn() {
  const { takeIn } = useApi();
  const [state, setState] = useState<TakeInState>({ at: 'choosing' });
  const [order, setOrder] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const told = useTold('takeIn.told', order);

  /** Does one thing at a time; what was cancelled is no trouble. */
  async function attempt(work: (order: string, signal: AbortSignal) => Promise<TakeInState>): Promise<void> {
    const own = crypto.randomUUID();
    const controller = new AbortController();
    stop.current = controller;
    setOrder(own);
    setError(null);
    try {
      setState(await work(own, controller.signal));
    } catch (failure) {
      if (!isAppError(failure) || failure.code !== 'cancelled') setError(failure);
    } finally {
      setOrder(null);
    }
  }

  /** Adds the next page of a list to the plan. */
  async function more(list: PlannedList): Promise<void> {
    if (state.at !== 'planned') return;
    const { seal, [list]: shown } = state.plan;
    try {
      const added = await takeIn.more({ seal, list, from: shown.length });
      // A second press may have been quicker, or another plan is looked at by now.
      setState((now) =>
        now.at === 'planned' && now.plan[list] === shown
          ? { ...now, plan: { ...now.plan, [list]: [...shown, ...added] } }
          : now,
      );
    } catch (failure) {
      setError(failure);
    }
  }

  return {
    state,
    error,
    told,
    isBusy: order !== null,
    look: (path: string) =>
      attempt(async (own, signal) => {
        const plan = await takeIn.plan({ order: own, path }, { signal });
        return { at: 'planned', path, plan };
      }),
    run: (path: string, seal: string, revise: readonly string[]) =>
      attempt(async (own, signal) => {
        const taken = await takeIn.run({ order: own, path, seal, revise: [...revise] }, { signal });
        return { at: 'taken', path, taken, undone: null };
      }),
    undo: (path: string, taken: TakenIn) =>
      attempt(async () => ({ at: 'taken', path, taken, undone: await takeIn.undo({}) })),
    more,
    cancel: () => stop.current?.abort(),
    back() {
      setError(null);
      setState({ at: 'choosing' });
    },
  };
}
