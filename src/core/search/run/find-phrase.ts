import type { SearchIndex } from '../../index/open-index.ts';
import { firstFrom, type PlacesOf } from '../../index/postings.ts';
import type { Spelling } from '../parse-query.ts';
import type { WordReader } from './read-words.ts';

/** Told for each record in which a spelling stands: the places of its first word, ascending. Rows ascend. */
export type Told = (row: number, places: readonly number[]) => void;

/** Records that have a word, ascending, and its places in each of them. */
interface Word {
  readonly rows: Uint32Array;
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
  for (const row of rows ?? []) {
    const places = followed(found as Word[], row);
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

/** The places of the first word behind which all the others come. */
function followed(words: readonly Word[], row: number): readonly number[] {
  let places: readonly number[] = [];
  for (const [i, { rows, placesOf }] of words.entries()) {
    const here = placesOf(firstFrom(rows, row));
    places = i === 0 ? here : places.filter(isFollowedAt(here, i));
    if (places.length === 0) return places;
  }
  return places;
}

/** Whether a place is followed, at this distance, by one of ascending places; asked with ascending ones. */
function isFollowedAt(places: readonly number[], distance: number): (place: number) => boolean {
  let at = 0;
  return (place) => {
    while (at < places.length && (places[at] as number) < place + distance) at += 1;
    return places[at] === place + distance;
  };
}

/** All words that begin so, as if they were one; of `among`, or of all records. */
function beginnings(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  among: Uint32Array | undefined,
): Word {
  const places = new Map<number, number[]>();
  for (const { term } of index.beginningWith(beginning)) {
    const word = reader.word(term);
    if (word === undefined) continue;
    for (const row of among === undefined ? word.rows : inBoth(among, word.rows)) {
      const before = places.get(row);
      const here = word.placesOf(firstFrom(word.rows, row));
      places.set(row, before === undefined ? [...here] : [...before, ...here]);
    }
  }
  const rows = Uint32Array.from(places.keys()).sort();
  return {
    rows,
    placesOf: (at) => places.get(rows[at] ?? 0)?.sort((a, b) => a - b) ?? [],
  };
}
