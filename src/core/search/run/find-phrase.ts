import type { SearchIndex } from '../../index/open-index.ts';
import { firstFrom, type Places, type PlacesOf } from '../../index/postings.ts';
import type { Spelling } from '../parse-query.ts';
import { tellBeginnings } from './find-beginnings.ts';
import { createStarts, inBoth, keepFollowed, startFrom, type Told } from './follow.ts';
import type { WordReader } from './read-words.ts';

/** Records that have a word, ascending, and its places in each of them. */
interface Word {
  readonly rows: Uint32Array;
  /** How often it stands in all of them. */
  readonly placesCount: number;
  readonly placesOf: PlacesOf;
}

/**
 * Finds where the words of a spelling follow each other, in all records or in `among` only. The word that the fewest
 * records have is looked at first, and words that only begin like the last after all whole ones.
 */
export function findPhrase(
  index: SearchIndex,
  reader: WordReader,
  { words, prefix }: Spelling,
  told: Told,
  among?: Uint32Array,
): void {
  const whole: Word[] = [];
  for (const word of prefix ? words.slice(0, -1) : words) {
    const read = reader.word(word);
    if (read === undefined) return;
    whole.push(read);
  }
  let rows = among;
  for (const word of [...whole].sort((a, b) => a.rows.length - b.rows.length)) {
    rows = rows === undefined ? word.rows : inBoth(rows, word.rows);
  }
  if (!prefix) {
    tellStands(whole, rows, told);
    return;
  }
  const before = createStarts(index.records);
  tellStands(whole, rows, before.add);
  const following = { distance: whole.length, before: whole.length > 0 ? before.finish() : undefined, among };
  tellBeginnings(index, reader, words.at(-1) ?? '', following, told);
}

/** Tells of the rows in which all words follow each other. */
function tellStands(words: readonly Word[], rows: Uint32Array | undefined, told: Told): void {
  if (rows === undefined) return;
  const followed = createFollowed(words);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const places = followed(row);
    if (places.length > 0) told(row, places);
  }
}

/**
 * Where all words stand at their distance from the first, as places of the first: those of the word with the fewest
 * places are tried, and what is left of them is compared with the next. To be asked of rows in order, each of which has
 * all words; an answer holds until the next.
 */
function createFollowed(words: readonly Word[]): (row: number) => Places {
  const fewestFirst = [...words.entries()]
    .sort(([, a], [, b]) => a.placesCount - b.placesCount)
    .map(([distance, word]) => ({ distance, ...stepper(word) }));
  const left = { values: new Uint32Array(64), length: 0 };
  return (row) => {
    let isFirst = true;
    for (const { distance, placesIn } of fewestFirst) {
      const places = placesIn(row);
      if (isFirst) startFrom(left, places, distance);
      else left.length = keepFollowed(left, places, distance);
      if (left.length === 0) break;
      isFirst = false;
    }
    return left;
  };
}

/** The places of a word in rows that are asked for in order, from which none is missing. */
function stepper({ rows, placesOf }: Word): { placesIn(row: number): Places } {
  let at = 0;
  return {
    placesIn(row) {
      // The next row is near, mostly.
      for (let step = 1; step <= 8 && (rows[at] as number) < row; step += 1) at += 1;
      if ((rows[at] as number) < row) at = firstFrom(rows, row, at);
      return placesOf(at);
    },
  };
}
