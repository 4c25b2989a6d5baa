import { longer } from '../../index/longer.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import { type Beyond, firstFrom, nothingBeyond, type Places } from '../../index/postings.ts';
import type { FoundPlaces, Sought } from '../../index/text-words.ts';
import type { Spelling } from '../parse-query.ts';
import { tellBeginnings } from './find-beginnings.ts';
import { inBoth, keepFollowed, startFrom, type Told } from './follow.ts';
import type { ReadWord, WordReader } from './read-words.ts';

/**
 * Finds where the words of a spelling follow each other, in all records or in `among` only. The word that the fewest
 * records have is looked at first, and words that only begin like the last after all whole ones.
 */
export function findPhrase(
  index: SearchIndex,
  reader: WordReader,
  { words, prefix }: Spelling,
  told: Told,
  { among, places = true }: { readonly among?: Uint32Array | undefined; readonly places?: boolean } = {},
): void {
  const whole: ReadWord[] = [];
  for (const word of prefix ? words.slice(0, -1) : words) {
    const read = reader.word(word);
    if (read === undefined) return;
    whole.push(read);
  }
  let rows = among;
  for (const word of [...whole].sort((a, b) => a.rows.length - b.rows.length)) {
    rows = rows === undefined ? word.rows : inBoth(rows, word.rows);
  }
  if (prefix) tellBeginnings(index, reader, words.at(-1) ?? '', { whole, rows, places }, told);
  else if (rows !== undefined && whole.length > 0) {
    const followed = index.hasTextPositions
      ? createPositioned(whole)
      : createFollowed(index, whole, { mannerOf: index.textWords().mannerFor(rows), places });
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number;
      const those = followed(row);
      if (those.length > 0) told(row, those);
    }
  }
}

/**
 * Where all words stand at their distance from the first, as places of the first. To be asked of rows in order, each of which has all
 * words; an answer holds until the next. In the text they are looked for in its words, as one row of bytes; other fields have
 * positions.
 */
function createFollowed(
  index: SearchIndex,
  words: readonly ReadWord[],
  how: Pick<Sought, 'mannerOf' | 'places'>,
): (row: number) => Places {
  const beyond = createBeyond(words);
  const text = index.textWords();
  const sought = { ...how, needle: text.needle(words) };
  const found = { values: new Uint32Array(64), length: 0 };
  return (row) => {
    const { left, isJoined, isInText } = beyond(row);
    if (isJoined || !isInText) return left;
    text.find(row, sought, found);
    if (found.length === 0) return left;
    if (left.length > 0) append(found, left);
    return found;
  };
}

/** The same where words have positions of all their places. */
export function createPositioned(words: readonly ReadWord[]): (row: number) => Places {
  const steppers = words.map(stepper);
  let row = 0;
  const keep = createComparison(words, (distance) => {
    const step = steppers[distance] as Stepper;
    return step.word.placesOf(step.to(row));
  });
  return (next) => {
    row = next;
    return keep();
  };
}

/**
 * Compares the places of words: those of the word with the fewest are tried, and what is left of them is compared with the next. An answer
 * holds until the next.
 */
function createComparison(words: readonly ReadWord[], placesOf: (distance: number) => Places): () => Places {
  const fewestFirst = inOrderOfPlaces(words);
  const left = { values: new Uint32Array(64), length: 0 };
  return () => {
    let isFirst = true;
    for (const distance of fewestFirst) {
      const places = placesOf(distance);
      if (isFirst) startFrom(left, places, distance);
      else left.length = keepFollowed(left, places, distance);
      if (left.length === 0) break;
      isFirst = false;
    }
    return left;
  };
}

/** Which words have the fewest places, those first. */
const inOrderOfPlaces = (words: readonly ReadWord[]): number[] =>
  [...words.entries()].sort(([, a], [, b]) => a.placesCount - b.placesCount).map(([distance]) => distance);

/** What is found without the words of the text. */
interface BeyondText {
  /** Places of the first word; they hold until another row is asked for. */
  readonly left: Places;
  /** Whether a word stands in the text in one piece: then `left` has the places in the text too. */
  readonly isJoined: boolean;
  readonly isInText: boolean;
}

/** Of rows in order, each of which has all words. */
export function createBeyond(words: readonly ReadWord[]): (row: number) => BeyondText {
  const steppers = words.map(stepper);
  const beyond: Beyond[] = words.map(() => nothingBeyond);
  const keepBeyond = createComparison(words, (distance) => beyond[distance] as Beyond);
  const keepAll = createComparison(words, (distance) => {
    const { word, at } = steppers[distance] as Stepper;
    return word.placesOf(at());
  });
  return (row) => {
    let isJoined = false;
    let isInText = true;
    // Without an iterator: of common words every record is asked.
    for (let i = 0; i < steppers.length; i += 1) {
      const step = steppers[i] as Stepper;
      const at = step.to(row);
      const those = step.word.beyondOf(at);
      beyond[i] = those;
      isJoined ||= those.joined > 0;
      isInText &&= (step.word.inText[at] as number) > 0;
    }
    return { left: isJoined ? keepAll() : keepBeyond(), isJoined, isInText };
  };
}

/** A word, and which of its postings is that of the row that was asked for last: rows are asked for in order, none is missing. */
interface Stepper {
  readonly word: ReadWord;
  to(row: number): number;
  at(): number;
}

function stepper(word: ReadWord): Stepper {
  const { rows } = word;
  let at = 0;
  return {
    word,
    at: () => at,
    to(row) {
      // The next row is near, mostly.
      for (let step = 1; step <= 8 && (rows[at] as number) < row; step += 1) at += 1;
      if ((rows[at] as number) < row) at = firstFrom(rows, row, at);
      return at;
    },
  };
}

function append(places: FoundPlaces, more: Places): void {
  const length = places.length + more.length;
  if (length > places.values.length) places.values = longer(places.values, 2 * length);
  places.values.set(more.values.subarray(0, more.length), places.length);
  places.length = length;
}
