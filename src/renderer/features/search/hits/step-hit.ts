import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('search', words);

export type Direction = 'next' | 'previous';

/**
 * The hit of a page that a step leads to, from 0; null where it leads to another record. Before the first step one
 * stands before the first hit.
 */
export function stepHit(at: number | null, count: number, direction: Direction): number | null {
  const to = direction === 'next' ? (at ?? -1) + 1 : (at ?? 0) - 1;
  return to >= 0 && to < count ? to : null;
}

/** Marks with at most a space or a hyphen between them are one hit: “Ri Sang-jo”, found word by word. */
export function joinNeighbours(marks: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of marks) {
    const before = joined.at(-1);
    if (before && start - before[1] <= 1) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Where one is among the hits of a page. */
export function hitSentence(at: number | null, count: number): string {
  return at === null ? t('hitCount', { count }) : t('hitOf', { at: at + 1, count });
}
