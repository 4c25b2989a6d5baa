import type { SearchIndex } from '../../index/open-index.ts';
import { editDistance } from '../edit-distance.ts';
import { recordsWith } from './misprints.ts';
import type { Standing } from './standing.ts';

/** Letters of a part at least: one is a letter of an alphabet more often than a word. */
const leastLetters = 2;
/** No two words are longer together; a string of ten thousand letters would be cut at each. */
const mostLetters = 50;
/** A word so many times as frequent as the two words is meant more likely, if it is one slip away too. */
const times = 10;

/**
 * A word that nothing has as the two that follow each other somewhere, which a space or a hyphen less has made one:
 * “Sangjo”, where the texts have “Sang jo”. Undefined where it is none, or where `near`, one slip away, is much likelier.
 */
export function inTwo(
  word: string,
  near: string | undefined,
  { indexes, standing }: { readonly indexes: readonly SearchIndex[]; readonly standing: Standing },
): string | undefined {
  if (word.length > mostLetters) return undefined;
  let best: { readonly text: string; readonly records: number } | undefined;
  for (let at = leastLetters; at <= word.length - leastLetters; at += 1) {
    const words = [word.slice(0, at), word.slice(at)];
    if (words.some((each) => recordsWith(indexes, each) === 0)) continue;
    const records = standing({ words, prefix: false });
    if (records > (best?.records ?? 0)) best = { text: words.join(' '), records };
  }
  if (best === undefined) return undefined;
  const isNearer =
    near !== undefined &&
    editDistance(word, near, 1) <= 1 &&
    recordsWith(indexes, near) >= times * best.records;
  return isNearer ? undefined : best.text;
}
