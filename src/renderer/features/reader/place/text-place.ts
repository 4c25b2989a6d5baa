import type { TextPoint } from '#contract/anchors.ts';
import { placesIn } from '../../marks/text-points.ts';
import { type Stretch, stretchesOf } from '../find-ranges.ts';

/** Where one reads: the first words in sight, not a number of pixels, so that it outlives every change of size. */
export interface ReadingPlace extends TextPoint {
  /** How far its line stands under the upper edge, in pixels. */
  readonly under: number;
}

/** So much of a line may be out of sight, and it is still read. */
const edgePx = 4;

/** The place at the upper edge; null where the text only begins further down, undefined where there is no text. */
export function readingPlace(page: HTMLElement): ReadingPlace | null | undefined {
  // Notes in the margin stand beside the text, not behind it.
  const isBeside = page.dataset.notes === 'margin';
  const places = placesIn(page).filter(
    (place) => place.textContent !== '' && !(isBeside && place.closest('.footnotes')),
  );
  const [first] = places;
  if (!first) return undefined;
  const edge = page.getBoundingClientRect().top + edgePx;
  if (first.getBoundingClientRect().top >= edge) return null;
  const at = places[firstBelow(places.length, (each) => bottomOf(places[each]) > edge)];
  // Behind the text there is its description; one has read to its end.
  const place = at ?? places.at(-1) ?? first;
  const stretches = stretchesOf(place);
  const length = lengthOf(stretches);
  const offset = firstBelow(length, (each) => (boxAt(stretches, each)?.bottom ?? edge) > edge);
  const box = boxAt(stretches, Math.min(offset, length - 1)) ?? place.getBoundingClientRect();
  return { place: place.dataset.place ?? '', offset: Math.min(offset, length), under: box.top - edge };
}

/** Scrolls a place to where it was under the upper edge; false where the text has it no more. */
export function returnTo(page: HTMLElement, { place, offset, under }: ReadingPlace): boolean {
  const element = page.querySelector<HTMLElement>(`.text [data-place="${CSS.escape(place)}"]`);
  if (!element) return false;
  const stretches = stretchesOf(element);
  const box = boxAt(stretches, Math.min(offset, lengthOf(stretches) - 1)) ?? element.getBoundingClientRect();
  const edge = page.getBoundingClientRect().top + edgePx;
  page.scrollTop += box.top - edge - under;
  return true;
}

/** Scrolls back to the first line of a text, where that has gone under the upper edge. */
export function toBeginning(page: HTMLElement, text: HTMLElement): void {
  const above = page.getBoundingClientRect().top + edgePx - text.getBoundingClientRect().top;
  if (above > 0) page.scrollTop -= above;
}

const bottomOf = (element: HTMLElement | undefined) => element?.getBoundingClientRect().bottom ?? 0;
const lengthOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, { length }) => sum + length, 0);

/** Where a letter of a place stands in the window. */
function boxAt(stretches: readonly Stretch[], offset: number): DOMRect | null {
  const at = stretches.find((each) => offset < each.start + each.length);
  if (!at) return null;
  const range = document.createRange();
  if (at.node instanceof Text) {
    range.setStart(at.node, offset - at.start);
    range.setEnd(at.node, offset - at.start + 1);
  } else range.selectNode(at.node);
  return range.getClientRects()[0] ?? null;
}

/** The first index for which `isSo`, which stays so for all that follow. */
function firstBelow(length: number, isSo: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
