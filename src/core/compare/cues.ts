import type { TextUnit } from './text-units.ts';

/** What a passage and its translation have in common besides their length. */
export interface Cues {
  readonly length: number;
  readonly sentences: number;
  /** As written, in ascending order. */
  readonly numbers: readonly string[];
}

const sentenceEnd = /[.!?…。！？](?=$|[\s”"»’')\]])|[。！？]/gu;
/** One digit alone is too common to tell anything. */
const number = /\p{Nd}{2,}/gu;

export const cuesOf = ({ text }: TextUnit): Cues => ({
  length: text.length,
  sentences: text.match(sentenceEnd)?.length ?? 0,
  numbers: (text.match(number) ?? []).sort(),
});

export const joinCues = (one: Cues, other: Cues): Cues => ({
  length: one.length + other.length,
  sentences: one.sentences + other.sentences,
  numbers: [...one.numbers, ...other.numbers].sort(),
});

/** A translator parts or joins a sentence now and then, and drops a number hardly ever. */
const sentenceCost = 0.7;
const mostSentences = 3;
const numberCost = 2;

/** What speaks against two passages: sentences and numbers that one has more. */
export function cueCost(one: Cues, other: Cues): number {
  const sentences = Math.min(mostSentences, Math.abs(one.sentences - other.sentences)) * sentenceCost;
  const all = one.numbers.length + other.numbers.length;
  if (all === 0) return sentences;
  let common = 0;
  for (let i = 0, j = 0; i < one.numbers.length && j < other.numbers.length; ) {
    const [a = '', b = ''] = [one.numbers[i], other.numbers[j]];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return sentences + numberCost * (1 - (2 * common) / all);
}
