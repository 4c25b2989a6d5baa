import type { PlaceMarks } from '#contract/entities.ts';

/** Signs that are drawn in the text but are no words of it; offsets do not count them. */
const notWords = '.footnote-reference';

/** A text node, or a line break, and where its words begin in the place. */
export interface Stretch {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

/** Ranges of the page for the marks of its places; a place that is not drawn has none. */
export function findRanges(page: ParentNode, places: readonly PlaceMarks[]): Range[] {
  const elements = new Map(
    Array.from(page.querySelectorAll<HTMLElement>('[data-place]'), (each) => [each.dataset.place, each]),
  );
  return places.flatMap(({ key, marks }) => {
    const element = elements.get(key);
    if (!element) return [];
    return rangesInPlace(element, marks);
  });
}

/** The ranges of one place. */
export function rangesInPlace(place: HTMLElement, marks: PlaceMarks['marks']): Range[] {
  const stretches = stretchesOf(place);
  return marks.flatMap(([start, end]) => rangeOf(stretches, start, end) ?? []);
}

/** The words of a place, in their order. */
export function stretchesOf(place: HTMLElement): readonly Stretch[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (node.matches(notWords)) return NodeFilter.FILTER_REJECT;
    return node.matches('br') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const stretches: Stretch[] = [];
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const length = node instanceof Text ? node.data.length : 1;
    stretches.push({ node, start, length });
    start += length;
  }
  return stretches;
}

/** A stretch of a place as a range; null where a line break is one of its ends. */
export function rangeOf(stretches: readonly Stretch[], start: number, end: number): Range | null {
  const first = stretches.find((each) => start < each.start + each.length);
  const last = stretches.findLast((each) => each.start < end);
  if (!(first?.node instanceof Text && last?.node instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(last.length, end - last.start));
  return range;
}
