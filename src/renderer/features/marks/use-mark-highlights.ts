import { type RefObject, useEffect, useState } from 'react';
import { markColours } from '#contract/mark-colours.ts';
import type { PlacedMark } from '#contract/marks.ts';
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
    const paint = () => setRanges(paintMarks(element, marks));
    paint();
    // The text may come after its marks.
    const watcher = new MutationObserver(paint);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      for (const colour of markColours) CSS.highlights.delete(highlightOf(colour));
    };
  }, [page, marks]);

  useEffect(() => {
    const range = open === null ? undefined : ranges.get(open);
    if (!range) return;
    const highlight = new Highlight(range);
    highlight.priority = 1;
    CSS.highlights.set(openHighlight, highlight);
    return () => void CSS.highlights.delete(openHighlight);
  }, [ranges, open]);

  return ranges;
}

function paintMarks(page: HTMLElement, marks: readonly PlacedMark[]): MarkRanges {
  const elements = new Map(placesIn(page).map((each) => [each.dataset.place, each]));
  const ranges = new Map<string, Range>();
  const painted = new Map(markColours.map((colour) => [colour, new Highlight()]));
  for (const { id, colour, place, anchor } of marks) {
    if (place.state !== 'exact') continue;
    const range = rangeOfPassage(elements, place, anchor.quote);
    if (!range) continue;
    ranges.set(id, range);
    painted.get(colour)?.add(range);
  }
  for (const [colour, highlight] of painted) {
    // Below the search's matches, which are what the reader looks for just now.
    highlight.priority = -1;
    CSS.highlights.set(highlightOf(colour), highlight);
  }
  return ranges;
}
