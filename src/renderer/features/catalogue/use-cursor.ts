import { useEffect, useRef } from 'react';
import type { Step } from './move-to.ts';

export interface CursorOptions<Entry> {
  /** The view and what is open in it, each as a string that another has not. */
  readonly viewKey: string;
  readonly openKey: string | null;
  readonly total: number;
  readonly keyOf: (entry: Entry) => string;
  /** The place of what is open; null where it is not in the view. */
  readonly locate: () => Promise<number | null>;
  /** The entry at a place, loaded where it is not here yet. */
  readonly load: (index: number) => Promise<Entry | undefined>;
  readonly onArrive: (entry: Entry, index: number) => void;
}

/**
 * Moves through a list by steps. Keys come faster than answers: each step counts from the one before it,
 * and only the place where the reader stopped is opened. Answers whether the step led to another place.
 */
export function useCursor<Entry>(options: CursorOptions<Entry>): (step: Step) => Promise<boolean> {
  const { viewKey, openKey, total, keyOf, locate, load, onArrive } = options;
  const place = useRef<number | null>(null);
  const arrived = useRef('');

  // Opened by other means, or seen in another view: the place is asked for anew.
  useEffect(() => {
    if (arrived.current !== `${viewKey} ${openKey}`) place.current = null;
  }, [viewKey, openKey]);

  return async (step) => {
    const from = place.current ?? (openKey === null ? null : await locate());
    // With nothing chosen the cursor stands before the first: down is the first, End the last.
    const before = place.current ?? from ?? -1;
    const to = step(before, total);
    place.current = to;
    const entry = await load(to);
    if (!entry || place.current !== to) return false;
    arrived.current = `${viewKey} ${keyOf(entry)}`;
    onArrive(entry, to);
    return to !== before;
  };
}
