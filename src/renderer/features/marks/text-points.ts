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

export interface SelectedPassage extends Passage {
  /** Its words as they are shown. */
  readonly seen: string;
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
export function passageOf(page: ParentNode, range: Range): SelectedPassage | null {
  if (range.collapsed) return null;
  const touched = touchedBy(placesIn(page), range);
  // Between two places of the text all is covered; of a range that ends elsewhere each is looked at.
  const isWithin = placeOf(range.startContainer) !== null && placeOf(range.endContainer) !== null;
  const points = touched.flatMap((place, at) => {
    const stretches = stretchesOf(place);
    const words = wordsOf(stretches);
    const isEdge = !isWithin || at === 0 || at === touched.length - 1;
    const covered = isEdge ? coveredIn(stretches, range) : { start: 0, end: words.length };
    const key = place.dataset.place ?? '';
    return covered ? [{ key, ...covered, words: words.slice(covered.start, covered.end) }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return {
    start: { place: first.key, offset: first.start },
    end: { place: last.key, offset: last.end },
    seen: points.map(({ words }) => words).join('\n'),
  };
}

/** The places from the one in which a range begins to the one in which it ends. Looked for by halves: a text may have 5,000. */
function touchedBy(places: readonly HTMLElement[], range: Range): readonly HTMLElement[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = startContainer.childNodes[startOffset] ?? startContainer;
  const end = endContainer.childNodes[endOffset - 1] ?? endContainer;
  const first = firstWhere(places, (place) => !liesBefore(place, start));
  const behind = firstWhere(places, (place) => liesBefore(end, place));
  return places.slice(first, behind);
}

/** True where all of a node stands before the other. */
function liesBefore(node: Node, other: Node): boolean {
  const position = node.compareDocumentPosition(other);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}

/** The index of the first for which `isSo`, which stays so for all that follow. */
function firstWhere<T>(all: readonly T[], isSo: (each: T) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(all[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
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

/** The words of a place as one string, line breaks among them. */
export const wordsOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ node }) => (node instanceof Text ? node.data : '\n')).join('');

/**
 * The stretch of the page that a passage is; null where it is not drawn, or other words are: text and marks come from the
 * host one after the other, and a pack may be replaced between the two. `elements` are the places by their keys.
 */
export function rangeOfPassage(
  elements: ReadonlyMap<string | undefined, HTMLElement>,
  { start, end }: Passage,
  quote: string,
): Range | null {
  const [first, last] = [elements.get(start.place), elements.get(end.place)];
  if (!first || !last) return null;
  const opening = stretchesOf(first);
  const closing = first === last ? opening : stretchesOf(last);
  const isThere =
    first === last
      ? wordsOf(opening).slice(start.offset, end.offset) === quote
      : quote.startsWith(wordsOf(opening).slice(start.offset)) &&
        quote.endsWith(wordsOf(closing).slice(0, end.offset));
  const from = opening.find((each) => start.offset < each.start + each.length);
  const to = closing.findLast((each) => each.start < end.offset);
  if (!isThere || !from || !to) return null;
  const range = document.createRange();
  if (from.node instanceof Text) range.setStart(from.node, start.offset - from.start);
  else range.setStartBefore(from.node);
  if (to.node instanceof Text) range.setEnd(to.node, Math.min(to.length, end.offset - to.start));
  else range.setEndAfter(to.node);
  return range;
}
