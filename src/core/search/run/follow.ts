import { longer } from '../../index/longer.ts';
import { firstFrom, type Places } from '../../index/postings.ts';

/**
 * Told for each record in which a spelling stands: the places of its first word, ascending; they hold until it is told
 * again. Rows ascend.
 */
export type Told = (row: number, places: Places) => void;

/** Rows that are in both, ascending. */
export function inBoth(few: Uint32Array, many: Uint32Array): Uint32Array {
  if (few.length > many.length) return inBoth(many, few);
  const both = new Uint32Array(few.length);
  let count = 0;
  // Going through both costs their lengths together; looking each of the few up costs a logarithm each.
  const isFar = few.length * 16 < many.length;
  let at = 0;
  for (let i = 0; i < few.length; i += 1) {
    const row = few[i] as number;
    if (isFar) at = firstFrom(many, row, at);
    else while (at < many.length && (many[at] as number) < row) at += 1;
    if (many[at] === row) both[count++] = row;
  }
  return both.subarray(0, count);
}

/** Places that words are compared with, one after the other. */
export interface Left {
  values: Uint32Array;
  length: number;
}

/** Fills `left` with the places at which a phrase would begin that has its word so far from its beginning. */
export function startFrom(left: Left, { values, length }: Places, distance: number): void {
  if (left.values.length < length) left.values = new Uint32Array(2 * length);
  const starts = left.values;
  let count = 0;
  for (let i = 0; i < length; i += 1) {
    const place = values[i] as number;
    if (place >= distance) starts[count++] = place - distance;
  }
  left.length = count;
}

/** Keeps those of `left` that stand, this much higher, among the places; answers how many. */
export function keepFollowed(left: Places, { values, length }: Places, distance: number): number {
  const starts = left.values;
  const isFar = left.length * 8 < length;
  let count = 0;
  let at = 0;
  for (let i = 0; i < left.length; i += 1) {
    const start = starts[i] as number;
    const sought = start + distance;
    if (isFar) at = firstFrom(values, sought, at, length);
    else while (at < length && (values[at] as number) < sought) at += 1;
    if (at === length) break;
    if (values[at] === sought) starts[count++] = start;
  }
  return count;
}

/** Places of a phrase's beginning in many records: those of a row are `values` from `from[row]` to `to[row]`, ascending. */
export interface Starts {
  readonly values: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Rows that have any, ascending. */
  readonly rows: readonly number[];
}

/** Gathers places, row by row. `records` are those of the pack. */
export function createStarts(records: number): { add(row: number, places: Places): void; finish(): Starts } {
  let values = new Uint32Array(1024);
  let count = 0;
  const [from, to] = [new Uint32Array(records + 1), new Uint32Array(records + 1)];
  const rows: number[] = [];
  return {
    add(row, { values: places, length }) {
      if (count + length > values.length) values = longer(values, 2 * (count + length));
      rows.push(row);
      from[row] = count;
      for (let i = 0; i < length; i += 1) values[count++] = places[i] as number;
      to[row] = count;
    },
    finish: () => ({ values, from, to, rows }),
  };
}

/** Tells the starts that stand, this much higher, among the places. */
export function eachFollowed(
  starts: Places,
  places: Places,
  distance: number,
  told: (start: number) => void,
): void {
  let at = 0;
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts.values[i] as number;
    while (at < places.length && (places.values[at] as number) < start + distance) at += 1;
    if (at === places.length) return;
    if (places.values[at] === start + distance) told(start);
  }
}

/**
 * Puts those starts from `from` to `to` that do not stand, this much higher, among the places, in order, before those
 * that do; answers where these begin.
 */
export function keepUnfollowed(
  starts: Uint32Array,
  from: number,
  to: number,
  places: Places,
  distance: number,
): number {
  // Most words that may follow do not stand there.
  const first = firstFollowed(starts, from, to, places, distance);
  if (first === to) return to;
  const { values, length } = places;
  const followed: number[] = [];
  let kept = first;
  let at = 0;
  for (let i = first; i < to; i += 1) {
    const start = starts[i] as number;
    while (at < length && (values[at] as number) < start + distance) at += 1;
    if (at < length && values[at] === start + distance) followed.push(start);
    else starts[kept++] = start;
  }
  starts.set(followed, kept);
  return kept;
}

/** The first start that stands so, or `to`. */
function firstFollowed(
  starts: Uint32Array,
  from: number,
  to: number,
  { values, length }: Places,
  distance: number,
): number {
  const isFar = length * 8 < to - from;
  let at = from;
  for (let i = 0; i < length; i += 1) {
    const start = (values[i] as number) - distance;
    if (isFar) at = firstFrom(starts, start, at, to);
    else while (at < to && (starts[at] as number) < start) at += 1;
    if (at === to || starts[at] === start) return at;
  }
  return to;
}

/** A 1 for each of these rows, by row. */
export function marked(rows: Iterable<number>, records: number): Uint8Array {
  const marks = new Uint8Array(records + 1);
  for (const row of rows) marks[row] = 1;
  return marks;
}
