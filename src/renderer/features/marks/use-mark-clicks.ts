import { type RefObject, useEffect, useRef } from 'react';
import type { MarkRanges } from './use-mark-highlights.ts';

/** Opens the mark that is clicked; of several that lie over one another, the shortest. */
export function useMarkClicks(
  page: RefObject<HTMLElement | null>,
  ranges: MarkRanges,
  onOpen: (id: string) => void,
): void {
  const latest = useRef({ ranges, onOpen });
  latest.current = { ranges, onOpen };
  useEffect(() => {
    const element = page.current;
    const listen = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('a, button') || getSelection()?.isCollapsed === false) return;
      const id = markAt(latest.current.ranges, event);
      if (id !== null) latest.current.onOpen(id);
    };
    element?.addEventListener('click', listen);
    return () => element?.removeEventListener('click', listen);
  }, [page]);
}

function markAt(ranges: MarkRanges, { clientX, clientY }: MouseEvent): string | null {
  const spot = document.caretPositionFromPoint(clientX, clientY);
  if (!spot) return null;
  const under = [...ranges]
    .filter(([, range]) => range.isPointInRange(spot.offsetNode, spot.offset))
    // The nearest letter is told also where one clicks beside the text.
    .filter(([, range]) =>
      Array.from(range.getClientRects()).some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    )
    .sort(([, one], [, other]) => one.toString().length - other.toString().length);
  return under[0]?.[0] ?? null;
}
