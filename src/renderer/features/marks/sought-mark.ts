import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { RecordRef } from '#contract/entities.ts';

export interface SoughtMark {
  readonly ref: RecordRef;
  readonly mark: string;
}

/** The mark that the reader asked for from elsewhere, until the page of its record has it in sight. */
let sought: SoughtMark | null = null;
const listeners = new Set<() => void>();

/** Asks for a mark: the page of its record opens it when it is there. */
export function seekMark(next: SoughtMark | null): void {
  sought = next;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Gives the mark that was asked for to `open`, which answers false while the page is not ready for it. */
export function useSoughtMark({ collection, record }: RecordRef, open: (mark: string) => boolean): void {
  const wanted = useSyncExternalStore(listen, () => sought);
  const latest = useRef(open);
  latest.current = open;
  // Until it is there: marks and text come one after the other.
  useEffect(() => {
    const isHere = wanted?.ref.collection === collection && wanted.ref.record === record;
    if (wanted && isHere && latest.current(wanted.mark)) seekMark(null);
  });
}
