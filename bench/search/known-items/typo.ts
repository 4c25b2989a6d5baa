import type { Random } from '../random.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { stopWords, wordsOf } from '../words.ts';
import type { Piece } from './item.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(random: Random, letter: string): string {
  const row = rows.find((each) => each.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return random.pick([...`${row[at - 1] ?? ''}${row[at + 1] ?? ''}`].filter(Boolean).concat('e'));
}

/** One slip of the fingers, never in the first letter: two letters changed about, one left out, doubled, or beside the key. */
export function slip(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 2);
  const letter = word[at] ?? '';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return `${before}${after[0] ?? ''}${letter}${after.slice(1)}`;
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + neighbour(random, letter.toLowerCase()) + after;
  }
}

/** A query with one slip in one of its longer words that makes no word of the documents; null where none does. */
export function withTypo(
  random: Random,
  vocabulary: Vocabulary,
  pieces: readonly Piece[],
): readonly Piece[] | null {
  const places = pieces.flatMap((piece, place) =>
    [...piece.text.matchAll(/(?<![\p{L}\p{N}’'-])[A-Za-z]{5,}(?![\p{L}\p{N}’'-])/gu)]
      .filter(([word]) => !stopWords.has(word.toLowerCase()))
      .map(({ 0: word, index }) => ({ place, word, index })),
  );
  for (const { place, word, index } of random.shuffled(places)) {
    const slipped = slip(random, word);
    // A slip now and then makes a word that the documents have by a slip of their own, but not one that they mean.
    if (slipped === word || vocabulary.count(wordsOf(slipped).join('')) > 2) continue;
    return pieces.map((piece, each) =>
      each === place
        ? {
            ...piece,
            text: piece.text.slice(0, index) + slipped + piece.text.slice(index + word.length),
          }
        : piece,
    );
  }
  return null;
}
