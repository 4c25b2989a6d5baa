import type { CaretMove } from './caret-move.ts';
import { placeOf, placesIn } from './text-points.ts';

/** Puts the caret into the text: where it is, if that is in sight, else at the first place that begins in sight. */
export function placeCaret(page: HTMLElement): boolean {
  const selection = getSelection();
  const frame = page.getBoundingClientRect();
  const isInSight = (place: HTMLElement) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > frame.top && top < frame.bottom;
  };
  const at = placeOf(selection?.focusNode ?? null);
  if (at && page.contains(at) && isInSight(at)) return true;
  const places = placesIn(page).filter((place) => place.textContent !== '');
  const first =
    places.find((place) => isInSight(place) && place.getBoundingClientRect().top >= frame.top) ??
    places.find(isInSight) ??
    places[0];
  const spot = first && edgeOf(first, 'start');
  if (!spot || !selection) return false;
  selection.collapse(...spot);
  return true;
}

/** Moves the caret, or what is selected to it. It never leaves the text: from its last place there is no way on. */
export function moveCaret(page: HTMLElement, { alter, direction, by }: CaretMove): void {
  const selection = getSelection();
  if (!selection?.focusNode) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const go = (spot: Spot | null) => {
    if (!spot) return;
    if (alter === 'move' || !anchorNode) selection.collapse(...spot);
    else selection.setBaseAndExtent(anchorNode, anchorOffset, ...spot);
  };
  if (by === 'text') {
    const places = placesIn(page);
    const place = direction === 'forward' ? places.at(-1) : places[0];
    go(place ? edgeOf(place, direction === 'forward' ? 'end' : 'start') : null);
    return;
  }
  selection.modify(alter, direction, by);
  const landed = placeOf(selection.focusNode);
  if (landed && page.contains(landed)) return;
  // Between two places there are numbers of footnotes, and page breaks.
  const places = placesIn(page).filter((place) => place.textContent !== '');
  const from = placeOf(focusNode);
  const next = from && places[places.indexOf(from) + (direction === 'forward' ? 1 : -1)];
  go(next ? edgeOf(next, direction === 'forward' ? 'start' : 'end') : [focusNode, focusOffset]);
}

type Spot = readonly [node: Node, offset: number];

function edgeOf(place: HTMLElement, edge: 'start' | 'end'): Spot | null {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const node = edge === 'start' ? texts[0] : texts.at(-1);
  return node ? [node, edge === 'start' ? 0 : (node.textContent?.length ?? 0)] : null;
}

/** Where the caret is drawn, in the window; null where there is none. */
export function caretBox(): DOMRect | null {
  const selection = getSelection();
  const node = selection?.focusNode;
  if (!selection || !node) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const [box] = range.getClientRects();
  if (box) return box;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.getBoundingClientRect() ?? null;
}
