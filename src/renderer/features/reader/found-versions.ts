import type { FoundBecause } from '#contract/search.ts';
import type { Direction } from '../search/hits/step-hit.ts';

/** The versions of a record in which it was found, in their order. */
export const foundVersions = (because: FoundBecause | undefined): readonly string[] =>
  (because?.versions ?? []).filter(({ isFound }) => isFound).map(({ id }) => id);

/**
 * The version in which a record is opened: the one that the reader chose, else the first that has a hit. Whoever comes
 * from hit to hit begins at the one or the other end, so that none is passed over.
 */
export function openedVersion(
  found: readonly string[],
  chosen: string | undefined,
  landing: Direction | null,
): string | undefined {
  if (landing === null) return chosen ?? found[0];
  return (landing === 'next' ? found[0] : found.at(-1)) ?? chosen;
}

/**
 * The version with the hits after or before those of the one that is shown; null where there is none. One without a hit
 * stands before them all, whichever way one goes.
 */
export function nextFound(
  found: readonly string[],
  shown: string | null,
  direction: Direction,
): string | null {
  const at = shown === null ? -1 : found.indexOf(shown);
  if (at === -1) return (direction === 'next' ? found[0] : found.at(-1)) ?? null;
  return found[direction === 'next' ? at + 1 : at - 1] ?? null;
}
