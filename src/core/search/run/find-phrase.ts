import type { SearchIndex } from '../../index/open-index.ts';
import { firstFrom, type PlacesOf } from '../../index/postings.ts';
import type { Spelling } from '../parse-query.ts';
import type { WordReader } from './read-words.ts';

/** Told for each record in which a spelling stands: the places of its first word, ascending. Rows ascend. */
export type Told = (row: number, places: readonly number[]) => void;

/** Records that have a word, ascending, and its places in each of them. */
interface Word {
  readonly rows: Uint32Array;
  /** How often it stands in all of them. */
  readonly placesCount: number;
  readonly placesOf: PlacesOf;
}

/**
 * Finds where the words of a spelling follow each other, in all records or in `among` only. The word that the fewest
 * records have is looked at first.
 */
export function findPhrase(
  index: SearchIndex,
  reader: WordReader,
  { words, prefix }: Spelling,
  told: Told,
  among?: Uint32Array,
): void {
  const last = words.length - 1;
  const found: (Word | undefined)[] = words.map((word, i) =>
    prefix && i === last ? undefined : reader.word(word),
  );
  if (found.some((word, i) => word === undefined && !(prefix && i === last))) return;
  const whole = found.filter((word) => word !== undefined).sort((a, b) => a.rows.length - b.rows.length);
  let rows = among;
  for (const word of whole) rows = rows === undefined ? word.rows : inBoth(rows, word.rows);
  if (prefix) {
    const ending = beginnings(index, reader, words[last] ?? '', rows);
    found[last] = ending;
    rows = rows === undefined ? ending.rows : inBoth(rows, ending.rows);
  }
  const followed = createFollowed(found as Word[]);
  for (const row of rows ?? []) {
    const places = followed(row);
    if (places.length > 0) told(row, places);
  }
}

/** Rows that are in both, ascending. */
export function inBoth(few: Uint32Array, many: Uint32Array): Uint32Array {
  if (few.length > many.length) return inBoth(many, few);
  const both = new Uint32Array(few.length);
  let count = 0;
  // Going through both costs their lengths together; looking each of the few up costs a logarithm each.
  const isFar = few.length * 16 < many.length;
  let at = 0;
  for (const row of few) {
    if (isFar) at = firstFrom(many, row);
    else while (at < many.length && (many[at] as number) < row) at += 1;
    if (many[at] === row) both[count++] = row;
  }
  return both.subarray(0, count);
}

/**
 * Where all words stand at their distance from the first, as places of the first: those of the word with the fewest
 * places are tried, and what is left of them is compared with the next.
 */
function createFollowed(words: readonly Word[]): (row: number) => readonly number[] {
  const fewestFirst = [...words.entries()].sort(([, a], [, b]) => a.placesCount - b.placesCount);
  return (row) => {
    let left: number[] = [];
    for (const [order, [distance, { rows, placesOf }]] of fewestFirst.entries()) {
      const { values, length } = placesOf(firstFrom(rows, row));
      if (order === 0) {
        for (let i = 0; i < length; i += 1) left.push((values[i] as number) - distance);
      } else left = inPlaces(left, values, length, distance);
      if (left.length === 0) return left;
    }
    return left;
  };
}

/** Those of ascending numbers that stand, this much higher, among the first `length` of ascending values. */
function inPlaces(
  numbers: readonly number[],
  values: Uint32Array,
  length: number,
  distance: number,
): number[] {
  const both: number[] = [];
  let at = 0;
  for (const number of numbers) {
    const sought = number + distance;
    while (at < length && (values[at] as number) < sought) at += 1;
    if (at === length) break;
    if (values[at] === sought) both.push(number);
  }
  return both;
}

/** All words that begin so, as if they were one; of `among`, or of all records. */
function beginnings(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  among: Uint32Array | undefined,
): Word {
  const places = new Map<number, number[]>();
  let placesCount = 0;
  for (const { term } of index.beginningWith(beginning)) {
    const word = reader.word(term);
    if (word === undefined) continue;
    for (const row of among === undefined ? word.rows : inBoth(among, word.rows)) {
      const { values, length } = word.placesOf(firstFrom(word.rows, row));
      const here = places.get(row) ?? [];
      for (let i = 0; i < length; i += 1) here.push(values[i] as number);
      placesCount += length;
      places.set(row, here);
    }
  }
  const rows = Uint32Array.from(places.keys()).sort();
  return {
    rows,
    placesCount,
    placesOf: (at) => {
      const values = Uint32Array.from(places.get(rows[at] ?? 0) ?? []).sort();
      return { values, length: values.length };
    },
  };
}
