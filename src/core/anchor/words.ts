/** A word of a text, small, with its offsets. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Words in any script (UAX #29), without spaces and punctuation. */
export function wordsOf(text: string, from = 0): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true)
      words.push({
        word: segment.toLowerCase().normalize('NFC'),
        start: from + index,
        end: from + index + segment.length,
      });
  }
  return words;
}

/**
 * Which words of two lists correspond: the longest common subsequence (Wagner and Fischer, 1974), as pairs of indexes. Time
 * and memory grow with the product of the lengths.
 */
export function alignWords(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        one[i] === other[j]
          ? (lengths[at + width + 1] as number) + 1
          : Math.max(lengths[at + width] as number, lengths[at + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const at = i * width + j;
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if ((lengths[at + width] as number) >= (lengths[at + 1] as number)) i += 1;
    else j += 1;
  }
  return pairs;
}
