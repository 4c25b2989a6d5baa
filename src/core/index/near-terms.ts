import { createComparison } from './compare-words.ts';
import { eachTerm, type TermBlocks } from './term-blocks.ts';

/** A word of the index, and how many slips lie between it and the one that was asked for. */
export interface NearTerm {
  readonly term: string;
  readonly records: number;
  readonly distance: number;
}

/**
 * Finds the words that are at most `max` slips away, in order; any string will do. Walks the blocks as one walks a tree: they say what a word shares with the one before it, so what was compared of
 * that is not compared again, and whatever follows a beginning that is too far off is passed over. A block whose words
 * all have such a beginning is not read at all.
 */
export function nearTermsOf(blocks: TermBlocks, word: string, max: number): NearTerm[] {
  const comparison = createComparison(word, max);
  const near: NearTerm[] = [];
  for (const [place, first] of blocks.firsts.entries()) {
    const next = blocks.firsts[place + 1];
    if (next !== undefined && comparison.isFar(first, sharedLength(first, next))) continue;
    eachTerm(blocks.at(place), (shared, content, from, to, records) => {
      const distance = comparison.compare(shared, content, from, to);
      if (distance <= max) near.push({ term: comparison.word(), records, distance });
    });
  }
  return near;
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
