import type { TextLink } from '#contract/compare.ts';

export type Side = 'left' | 'right';
export const sides = ['left', 'right'] as const;
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** The link that a place of one text is in; null for a place that is in none. */
export type LinkFinder = (side: Side, place: string) => TextLink | null;

/** Finds links by places. A cell of a table belongs to its table. */
export function createLinkFinder(links: readonly TextLink[]): LinkFinder {
  const index = (side: Side) =>
    new Map(links.flatMap((link) => link[side].map((key) => [key, link] as const)));
  const indexes = { left: index('left'), right: index('right') };
  return (side, place) => indexes[side].get(place) ?? indexes[side].get(place.split('/')[0] ?? '') ?? null;
}

/** Where a linked passage stands in its text, in pixels from the text's top. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The height in the other text that corresponds to `y`: within linked passages and between two of them in proportion.
 * `extents` are in the order of the texts; `ends` are the heights of both.
 */
export function correspondingHeight(
  y: number,
  extents: readonly (readonly [from: Extent, to: Extent])[],
  ends: readonly [from: number, to: number],
): number {
  let before: readonly [number, number] = [0, 0];
  for (const [from, to] of extents) {
    for (const point of [[from.top, to.top] as const, [from.bottom, to.bottom] as const]) {
      if (y <= point[0]) return between(y, before, point);
      before = point;
    }
  }
  return between(y, before, ends);
}

function between(
  y: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  return x1 <= x0 ? y0 : y0 + ((y - x0) / (x1 - x0)) * (y1 - y0);
}
