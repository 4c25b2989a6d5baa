import type { TextPoint } from '#contract/anchors.ts';
import { type Stretch, stretchesOf } from '../reader/find-ranges.ts';

/** Places of a text that hold words themselves; lists, quotations and tables only hold others. */
const wordPlaces = 'p, h2, h3, h4, h5, h6, pre, th, td';
const textPlaces = wordPlaces
  .split(', ')
  .map((name) => `.text ${name}[data-place]`)
  .join(', ');

export interface Passage {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** All places of a page's text, in the order of the page. */
export const placesIn = (page: ParentNode): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(textPlaces),
];

/** The place that a node of the page stands in; null outside of the text. */
export function placeOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>(textPlaces) ?? null;
}

/** The passage of the text that a selection covers; null where it covers no words of it. */
export function passageOf(page: ParentNode, range: Range): Passage | null {
  if (range.collapsed) return null;
  const touched = placesIn(page).filter((place) => range.intersectsNode(place));
  const points = touched.flatMap((place) => {
    const covered = coveredIn(stretchesOf(place), range);
    const key = place.dataset.place ?? '';
    return covered ? [{ key, ...covered }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return {
    start: { place: first.key, offset: first.start },
    end: { place: last.key, offset: last.end },
  };
}

/** Offsets of what a range covers of a place's words. */
function coveredIn(stretches: readonly Stretch[], range: Range): { start: number; end: number } | null {
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const stretch of stretches) {
    if (!range.intersectsNode(stretch.node)) continue;
    const { node, length } = stretch;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : length;
    if (to <= from) continue;
    start = Math.min(start, stretch.start + from);
    end = Math.max(end, stretch.start + to);
  }
  return end > start ? { start, end } : null;
}

/** The stretch of the page that a passage is; null where it is not drawn. `elements` are the places by their keys. */
export function rangeOfPassage(
  elements: ReadonlyMap<string | undefined, HTMLElement>,
  { start, end }: Passage,
): Range | null {
  const [first, last] = [elements.get(start.place), elements.get(end.place)];
  if (!first || !last) return null;
  const from = stretchesOf(first).find((each) => start.offset < each.start + each.length);
  const to = stretchesOf(last).findLast((each) => each.start < end.offset);
  if (!from || !to) return null;
  const range = document.createRange();
  if (from.node instanceof Text) range.setStart(from.node, start.offset - from.start);
  else range.setStartBefore(from.node);
  if (to.node instanceof Text) range.setEnd(to.node, Math.min(to.length, end.offset - to.start));
  else range.setEndAfter(to.node);
  return range;
}
