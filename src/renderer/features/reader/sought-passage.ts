import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import type { TextPoint } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';
import { bringIntoSight } from '../../ui/bring-into-sight.ts';
import { findRanges } from './find-ranges.ts';

export interface PassageLink {
  readonly ref: RecordRef;
  readonly version: string;
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** The passage that a link asked for, until it is in sight. It outlives no window and is nobody else's. */
let sought: PassageLink | null = null;
const listeners = new Set<() => void>();

/** Asks for a passage: the page of its record brings it into sight when its text is there. */
export function seekPassage(link: PassageLink | null): void {
  sought = link;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const lookEveryMs = 50;
/** A passage that is not there by now is not in this text any more. */
const patienceMs = 5_000;

/** Selects the passage that was asked for, and brings it into sight, once the text is drawn. */
export function useSoughtPassage(
  page: RefObject<HTMLElement | null>,
  record: RecordRef,
  version: string | null,
): void {
  const link = useSyncExternalStore(listen, () => sought);
  const isHere =
    link !== null &&
    link.ref.collection === record.collection &&
    link.ref.record === record.record &&
    link.version === version;

  useEffect(() => {
    if (!isHere || link === null) return;
    const end = Date.now() + patienceMs;
    const timer = setInterval(() => {
      const range = page.current && rangeOfLink(page.current, link);
      if (range && page.current) {
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        bringIntoSight(page.current, range);
      }
      if (range || Date.now() > end) seekPassage(null);
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [isHere, link, page]);
}

function rangeOfLink(page: HTMLElement, { start, end }: PassageLink): Range | null {
  const isOne = start.place === end.place;
  const last = Number.MAX_SAFE_INTEGER;
  const [range] = findRanges(page, [
    { key: start.place, marks: [[start.offset, isOne ? end.offset : last]] },
  ]);
  if (!range || isOne) return range ?? null;
  const [tail] = findRanges(page, [{ key: end.place, marks: [[0, end.offset]] }]);
  if (tail) range.setEnd(tail.endContainer, tail.endOffset);
  return tail ? range : null;
}
