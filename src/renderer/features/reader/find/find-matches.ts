import { placesIn, wordsOf } from '../../marks/text-points.ts';
import { rangeOf, stretchesOf } from '../find-ranges.ts';
import { type FoldedText, findIn, findPattern, foldForFind } from './fold-find.ts';

/** More are not painted: whoever looks for one letter does not look for all of them. */
export const mostMatches = 2_000;
/** So long the window may be kept from drawing. */
const sliceMs = 8;

/** The words of a place never change while it is drawn. */
const folded = new WeakMap<HTMLElement, FoldedText>();

function foldedOf(place: HTMLElement): FoldedText {
  const before = folded.get(place);
  if (before) return before;
  const now = foldForFind(wordsOf(stretchesOf(place)));
  folded.set(place, now);
  return now;
}

/**
 * Finds a query in the text of a page, in the order of the page and in slices, between which the window draws and listens.
 * Answers null where it was called off.
 */
export async function findMatches(
  page: ParentNode,
  query: string,
  signal: AbortSignal,
): Promise<readonly Range[] | null> {
  const pattern = findPattern(query);
  const matches: Range[] = [];
  if (!pattern) return matches;
  let end = performance.now() + sliceMs;
  for (const place of placesIn(page)) {
    if (performance.now() > end) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      end = performance.now() + sliceMs;
    }
    const found = findIn(foldedOf(place), pattern);
    if (found.length === 0) continue;
    const stretches = stretchesOf(place);
    for (const [from, to] of found) {
      const range = rangeOf(stretches, from, to);
      if (range) matches.push(range);
      if (matches.length === mostMatches) return matches;
    }
  }
  return matches;
}

/** The first match at the upper edge of the page or under it, as one reads on; the first of all behind the last. */
export function firstInSight(page: HTMLElement, matches: readonly Range[]): number {
  const { top } = page.getBoundingClientRect();
  // One by one: notes in the margin come last in the page and stand anywhere.
  const at = matches.findIndex((each) => each.getBoundingClientRect().bottom > top);
  return Math.max(0, at);
}
