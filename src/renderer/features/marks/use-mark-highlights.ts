import { type RefObject, useEffect, useState } from 'react';
import { markColours } from '#contract/mark-colours.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { paintHighlight } from '../../ui/paint-highlight.ts';
import { placesIn, rangeOfPassage } from './text-points.ts';

/** Where marks are on the page, by their ids. */
export type MarkRanges = ReadonlyMap<string, Range>;
const none: MarkRanges = new Map();

/** By these names marks.css paints the marks: one a colour, and one for the mark that is open. */
const highlightOf = (colour: string) => `mark-${colour}`;
const openHighlight = 'mark-open';

/** Paints the marks over the text, which stays as it is; found anew whenever the text is drawn. */
export function useMarkHighlights(
  page: RefObject<HTMLElement | null>,
  marks: readonly PlacedMark[] | undefined,
  open: string | null,
): MarkRanges {
  const [ranges, setRanges] = useState(none);

  useEffect(() => {
    const element = page.current;
    if (!element || !marks || marks.length === 0) {
      setRanges(none);
      return;
    }
    const paint = () => setRanges(paintMarks(page, element, marks));
    paint();
    // The text may come after its marks.
    const watcher = new MutationObserver(paint);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      for (const colour of markColours) paintHighlight(highlightOf(colour), page, []);
    };
  }, [page, marks]);

  useEffect(() => {
    const range = open === null ? undefined : ranges.get(open);
    if (!range) return;
    paintHighlight(openHighlight, page, [range], 1);
    return () => paintHighlight(openHighlight, page, []);
  }, [page, ranges, open]);

  return ranges;
}

function paintMarks(owner: object, page: HTMLElement, marks: readonly PlacedMark[]): MarkRanges {
  const elements = new Map(placesIn(page).map((each) => [each.dataset.place, each]));
  const ranges = new Map<string, Range>();
  const painted = new Map(markColours.map((colour): [string, Range[]] => [colour, []]));
  for (const { id, colour, place, anchor } of marks) {
    if (place.state !== 'exact') continue;
    const range = rangeOfPassage(elements, place, anchor.quote);
    if (!range) continue;
    ranges.set(id, range);
    painted.get(colour)?.push(range);
  }
  // Below the search's matches, which are what the reader looks for just now.
  for (const [colour, own] of painted) paintHighlight(highlightOf(colour), owner, own, -1);
  return ranges;
}
