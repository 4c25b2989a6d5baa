import { useRef, useState } from 'react';

export interface Once<A> {
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Does the work, unless it is being done: a second press does nothing. */
  readonly run: (arg: A) => void;
}

/** A work that somebody waits for, one at a time. What it answers goes to `done`; what it throws is held, to be said. */
export function useOnce<A, R>(work: (arg: A) => Promise<R>, done: (result: R) => void): Once<A> {
  const isRunning = useRef(false);
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });

  async function run(arg: A): Promise<void> {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ isBusy: true, error: null });
    try {
      const result = await work(arg);
      setState({ isBusy: false, error: null });
      done(result);
    } catch (error) {
      setState({ isBusy: false, error });
    } finally {
      isRunning.current = false;
    }
  }
  return { ...state, run: (arg) => void run(arg) };
}
