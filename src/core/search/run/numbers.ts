import type { SearchIndex } from '../../index/open-index.ts';

/**
 * Numbers for all records of a pack, which searches use one after the other: made anew for each keystroke they have V8
 * collect the whole of its memory every few searches.
 */

/** Arrays that are kept of a pack: as many as a query of some words needs at once. */
const most = 8;
const kept = new WeakMap<SearchIndex, Float32Array[]>();

/** Zeros, one for each row; row 0 is none. */
export const takeNumbers = (index: SearchIndex): Float32Array =>
  kept.get(index)?.pop()?.fill(0) ?? new Float32Array(index.records + 1);

/** To be called when nobody looks at these any more. Who forgets it, of a search that was cancelled, does no harm. */
export function giveBack(index: SearchIndex, numbers: Float32Array): void {
  const those = kept.get(index) ?? [];
  kept.set(index, those);
  if (those.length < most) those.push(numbers);
}
