import type { SearchIndex } from '../../index/open-index.ts';
import { editDistance } from '../edit-distance.ts';
import { recordsWith } from './misprints.ts';
import type { Standing } from './standing.ts';

/** Letters of a part at least: one is a letter of an alphabet more often than a word. */
export const leastLetters = 2;
/** No two words are longer together; a string of ten thousand letters would be cut at each. */
const mostLetters = 50;
/** A word so many times as frequent as the two words is meant more likely, if it is one slip away too. */
const times = 10;

export interface CutContext {
  readonly indexes: readonly SearchIndex[];
  readonly standing: Standing;
}

/**
 * A word that nothing has as the two that follow each other somewhere, which a space or a hyphen less has made one:
 * “Sangjo”, where the texts have “Sang jo”. Undefined where it is none, or where `near`, one slip away, is much likelier.
 */
export function inTwo(word: string, near: string | undefined, context: CutContext): string | undefined {
  const cut = commonestCut(word, 1, context);
  if (cut === undefined) return undefined;
  const isNearer =
    near !== undefined &&
    editDistance(word, near, 1) <= 1 &&
    recordsWith(context.indexes, near) >= times * cut.records;
  return isNearer ? undefined : cut.text;
}

/**
 * The two words, one after the other, that `word` is in most records, with their number; undefined where fewer than `least`
 * have any. `mayBe` says which parts are looked for.
 */
export function commonestCut(
  word: string,
  least: number,
  { indexes, standing }: CutContext,
  mayBe: (part: string) => boolean = () => true,
): { readonly text: string; readonly records: number } | undefined {
  if (word.length > mostLetters) return undefined;
  let best: { readonly text: string; readonly records: number } | undefined;
  for (let at = leastLetters; at <= word.length - leastLetters; at += 1) {
    const words = [word.slice(0, at), word.slice(at)];
    const enough = Math.max(least, (best?.records ?? 0) + 1);
    if (words.some((each) => !mayBe(each) || recordsWith(indexes, each) < enough)) continue;
    const records = standing({ words, prefix: false });
    if (records >= enough) best = { text: words.join(' '), records };
  }
  return best;
}
