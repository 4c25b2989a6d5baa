import { type RefObject, useEffect, useRef, useState } from 'react';
import { bringIntoSight } from '../../../ui/bring-into-sight.ts';
import { type Direction, stepHit } from './step-hit.ts';
import { useHitWalk } from './use-hit-walk.tsx';

/** The name by which base.css styles the hit that one is at. */
const highlightName = 'match-current';

export interface PageHits {
  readonly at: number | null;
  readonly count: number;
  /** The end of the list that was reached by the last step. */
  readonly end: Direction | null;
}

/** What was found on a page, in its order; null while its text or its marks are on their way. */
export type FoundRanges = readonly Range[] | null;

/** Goes through the hits of a page. The one that one is at is painted over the others and brought into sight. */
export function usePageHits(page: RefObject<HTMLElement | null>, ranges: FoundRanges): PageHits {
  const walk = useHitWalk();
  const [at, setAt] = useState<number | null>(null);
  const [end, setEnd] = useState<Direction | null>(null);
  const now = useRef({ at, ranges });
  now.current = { at, ranges };
  const count = ranges?.length ?? 0;
  const isReady = ranges !== null;

  function go(to: number | null): void {
    now.current.at = to;
    setAt(to);
    setEnd(null);
    const range = now.current.ranges?.[to ?? -1];
    if (range && page.current) bringIntoSight(page.current, range);
  }
  const latest = useRef(go);
  latest.current = go;

  useEffect(() => {
    walk.onEnd = setEnd;
    return walk.setPage((direction) => {
      const { at: from, ranges: found } = now.current;
      // Not there yet: the step is taken, so that it does not skip a page that is only slow.
      if (found === null) return true;
      const to = stepHit(from, found.length, direction);
      if (to !== null) latest.current(to);
      return to !== null;
    });
  }, [walk]);

  useEffect(() => {
    if (!isReady) return;
    const landing = walk.takeLanding();
    if (landing !== null && count > 0) latest.current(landing === 'next' ? 0 : count - 1);
    else {
      // Other words have other hits, in another list.
      setAt((before) => (before !== null && before < count ? before : null));
      setEnd(null);
    }
  }, [walk, isReady, count]);

  useEffect(() => {
    const range = ranges?.[at ?? -1];
    if (!range) return;
    const highlight = new Highlight(range);
    highlight.priority = 1;
    CSS.highlights.set(highlightName, highlight);
    return () => void CSS.highlights.delete(highlightName);
  }, [ranges, at]);

  return { at, count, end };
}
