import type { Term } from '../../index/dictionary.ts';
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
 * records have is looked at first, and words that only begin like the last after all whole ones.
 */
export function findPhrase(
  index: SearchIndex,
  reader: WordReader,
  { words, prefix }: Spelling,
  told: Told,
  among?: Uint32Array,
): void {
  const whole = (prefix ? words.slice(0, -1) : words).map((word) => reader.word(word));
  if (!whole.every((word) => word !== undefined)) return;
  let rows = among;
  for (const word of [...whole].sort((a, b) => a.rows.length - b.rows.length)) {
    rows = rows === undefined ? word.rows : inBoth(rows, word.rows);
  }
  if (!prefix) {
    tellStands(whole, rows, told);
    return;
  }
  const before = new Map<number, readonly number[]>();
  tellStands(whole, rows, (row, places) => before.set(row, places));
  const following = { distance: whole.length, before: whole.length > 0 ? before : undefined, among };
  tellBeginnings(index, reader, words.at(-1) ?? '', following, told);
}

/** Tells of the rows in which all words follow each other. */
function tellStands(words: readonly Word[], rows: Iterable<number> | undefined, told: Told): void {
  const followed = createFollowed(words);
  for (const row of rows ?? []) {
    const places = followed(row);
    if (places.length > 0) told(row, places);
  }
}

/** What a word that only begins like the last has to follow, and at which distance; alone it is looked for in rows. */
interface Following {
  readonly distance: number;
  readonly before: ReadonlyMap<number, readonly number[]> | undefined;
  readonly among: Uint32Array | undefined;
}

/**
 * Looks for all words that begin so. Two letters begin thousands, so their postings are gone through first, and places
 * are read only of those that stand in a row that is asked for.
 */
function tellBeginnings(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  { distance, before, among }: Following,
  told: Told,
): void {
  const rows = before === undefined ? among : Uint32Array.from(before.keys());
  const isAsked = rows && marked(rows, index.records);
  const found = new Map<number, number[]>();
  for (const term of index.beginningWith(beginning)) {
    if (isAsked !== undefined && !standsInAny(index, term, isAsked)) continue;
    const word = reader.read(term);
    for (const row of rows === undefined ? word.rows : inBoth(rows, word.rows)) {
      const { values, length } = word.placesOf(firstFrom(word.rows, row));
      const starts = before?.get(row);
      const places = starts ? inPlaces(starts, values, length, distance) : [...values.subarray(0, length)];
      if (places.length > 0) found.set(row, [...(found.get(row) ?? []), ...places]);
    }
  }
  for (const row of [...found.keys()].sort((a, b) => a - b)) {
    // Words of one place, such as a name with its hyphen and without, are one.
    told(
      row,
      [...new Set(found.get(row))].sort((a, b) => a - b),
    );
  }
}

function marked(rows: Uint32Array, records: number): Uint8Array {
  const marks = new Uint8Array(records + 1);
  for (const row of rows) marks[row] = 1;
  return marks;
}

function standsInAny(index: SearchIndex, term: Term, isAsked: Uint8Array): boolean {
  let any = 0;
  index.scanPostings(term, (row) => {
    any |= isAsked[row] as number;
  });
  return any === 1;
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
