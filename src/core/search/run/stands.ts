import { fieldShift } from '../../index/index-fields.ts';
import { longer } from '../../index/longer.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Places } from '../../index/postings.ts';
import type { Clause } from '../parse-query.ts';
import { findPhrase } from './find-phrase.ts';
import type { Told } from './follow.ts';
import { fieldsAsked } from './match-clause.ts';
import type { WordReader } from './read-words.ts';

/** Places in a record where one of some clauses stands: the first `length` of each, ascending by the first word. */
export interface Stands {
  /** The place of the first word, and that of the last. */
  firsts: Uint32Array<ArrayBuffer>;
  lasts: Uint32Array<ArrayBuffer>;
  length: number;
}

/** Where clauses stand in a row of `among`; rows are asked for in order, and an answer holds until the next. */
export type StandsOf = (row: number) => Stands;

/** Where any of the clauses stands, in the fields that it asks, in each row of `among`. */
export function standsOf(
  index: SearchIndex,
  reader: WordReader,
  clauses: readonly Clause[],
  among: Uint32Array,
): StandsOf {
  const spelled = clauses.flatMap(({ spellings, field }) =>
    spellings.map((spelling) => {
      const places = createRowPlaces();
      findPhrase(index, reader, spelling, places.add, { among });
      return { places, more: spelling.words.length - 1, fields: fieldsAsked(field) };
    }),
  );
  const stands = { firsts: new Uint32Array(64), lasts: new Uint32Array(64), length: 0 };
  return (row) => {
    stands.length = 0;
    let told = 0;
    for (const { places, more, fields } of spelled) {
      const before = stands.length;
      addStands(stands, places.of(row), more, fields);
      if (stands.length > before) told += 1;
    }
    if (told > 1) sortStands(stands);
    return stands;
  };
}

/** Keeps the places that are told of rows, both in order. */
function createRowPlaces(): { add: Told; of(row: number): Places } {
  let values = new Uint32Array(64);
  let count = 0;
  const rows: number[] = [];
  const ends: number[] = [];
  let at = 0;
  return {
    add(row, { values: places, length }) {
      if (count + length > values.length) values = longer(values, 2 * (count + length));
      for (let i = 0; i < length; i += 1) values[count++] = places[i] as number;
      rows.push(row);
      ends.push(count);
    },
    of(row) {
      while (at < rows.length && (rows[at] as number) < row) at += 1;
      if (rows[at] !== row) return nowhere;
      const from = ends[at - 1] ?? 0;
      const end = ends[at] as number;
      return { values: values.subarray(from, end), length: end - from };
    },
  };
}

const nowhere: Places = { values: new Uint32Array(0), length: 0 };

/** Adds the places of a spelling, whose last word is so much further on, in these fields. */
function addStands(stands: Stands, { values, length: more }: Places, further: number, fields: number): void {
  let { length } = stands;
  if (length + more > stands.firsts.length) {
    const room = 2 * (length + more);
    stands.firsts = longer(stands.firsts, room);
    stands.lasts = longer(stands.lasts, room);
  }
  for (let i = 0; i < more; i += 1) {
    const place = values[i] as number;
    if (((fields >>> (place >>> fieldShift)) & 1) === 0) continue;
    stands.firsts[length] = place;
    stands.lasts[length++] = place + further;
  }
  stands.length = length;
}

/** Places that came spelling by spelling, put in order. Of one first word the nearest last stands first. */
function sortStands({ firsts, lasts, length }: Stands): void {
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    const first = firsts[i] as number;
    keys[i] = first * mostWords + Math.min((lasts[i] as number) - first, mostWords - 1);
  }
  keys.sort();
  for (let i = 0; i < length; i += 1) {
    const first = Math.floor((keys[i] as number) / mostWords);
    firsts[i] = first;
    lasts[i] = first + (keys[i] as number) - first * mostWords;
  }
}

/** Longer phrases than this end, among others, sooner than they do: they are compared by where they begin. */
const mostWords = 2 ** 16;

/**
 * The fewest words from the end of the first to the start of the last, where one place of each is chosen; answered at
 * once where `enough` is reached, infinite where one has no place. The window moves on by its earliest place. Fields lie
 * so far apart that no window spans two.
 */
export function narrowest(stands: readonly Stands[], enough: number): number {
  const at = new Uint32Array(stands.length);
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    let earliest = 0;
    let [first, end, last] = [Number.POSITIVE_INFINITY, 0, 0];
    for (let i = 0; i < stands.length; i += 1) {
      const { firsts, lasts, length } = stands[i] as Stands;
      const here = at[i] as number;
      if (here >= length) return least;
      const place = firsts[here] as number;
      if (place < first) [first, end, earliest] = [place, lasts[here] as number, i];
      if (place > last) last = place;
    }
    least = Math.min(least, last - end - 1);
    if (least <= enough) return least;
    at[earliest] = (at[earliest] as number) + 1;
  }
}
