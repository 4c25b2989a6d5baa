import { useEffect, useRef } from 'react';
import type { View } from '#contract/api.ts';
import type { Entry, RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import type { Step } from './move-to.ts';

export interface CursorOptions {
  readonly view: View;
  readonly total: number;
  readonly open: RecordRef | null;
  /** The entry at a place, loaded where it is not here yet. */
  readonly load: (index: number) => Promise<Entry | undefined>;
  readonly onArrive: (entry: Entry, index: number) => void;
}

/**
 * Moves through the list by steps. Keys come faster than answers: each step counts from the one before it,
 * and only the place where the reader stopped is opened. Answers whether the step led to another place.
 */
export function useCursor({
  view,
  total,
  open,
  load,
  onArrive,
}: CursorOptions): (step: Step) => Promise<boolean> {
  const api = useApi();
  const place = useRef<number | null>(null);
  const arrived = useRef('');
  const viewKey = JSON.stringify(view);
  const openKey = open ? `${open.collection} ${open.record}` : '';

  // Opened by other means, or seen in another view: the place is asked for anew.
  useEffect(() => {
    if (arrived.current !== `${viewKey} ${openKey}`) place.current = null;
  }, [viewKey, openKey]);

  return async (step) => {
    const from = place.current ?? (open ? await api.catalogue.locate({ view, ref: open }) : null);
    // With nothing chosen the cursor stands before the first record: down is the first, End the last.
    const before = place.current ?? from ?? -1;
    const to = step(before, total);
    place.current = to;
    const entry = await load(to);
    if (!entry || place.current !== to) return false;
    arrived.current = `${viewKey} ${entry.collection} ${entry.id}`;
    onArrive(entry, to);
    return to !== before;
  };
}
