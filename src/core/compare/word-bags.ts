import { wordTokens } from './word-tokens.ts';

/** How often each word stands in a text: numbers of words, in ascending order, one for each time. */
export type WordBag = Uint32Array;

/** Makes bags over one vocabulary: only such can be compared. */
export function createBagMaker(): (text: string) => WordBag {
  const numbers = new Map<string, number>();
  return (text) => {
    const words = wordTokens(text).map(({ text: word }) => {
      const small = word.toLowerCase();
      const known = numbers.get(small);
      if (known !== undefined) return known;
      numbers.set(small, numbers.size);
      return numbers.size - 1;
    });
    return Uint32Array.from(words).sort();
  };
}

export const joinBags = (one: WordBag, other: WordBag): WordBag =>
  Uint32Array.from([...one, ...other]).sort();

/** The share of words that two texts have in common (Dice's coefficient over bags): 0 to 1. */
export function likeness(one: WordBag, other: WordBag): number {
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * common(one, other)) / all;
}

/** What the likeness is at most, by the number of words alone. */
export function mostLikeness(one: WordBag, other: WordBag): number {
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * Math.min(one.length, other.length)) / all;
}

/** The share of one text's words that are in the other. */
export const share = (one: WordBag, other: WordBag): number =>
  one.length === 0 ? 1 : common(one, other) / one.length;

function common(one: WordBag, other: WordBag): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const order = (one[i] as number) - (other[j] as number);
    if (order === 0) count += 1;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return count;
}
