import type { Term } from '../../index/dictionary.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import { firstFrom } from '../../index/postings.ts';
import { inBoth, keepUnfollowed, type Left, type Told } from './follow.ts';
import type { WordReader } from './read-words.ts';

/** What a word that only begins like the last has to follow, and at which distance; alone it is looked for in rows. */
export interface Following {
  readonly distance: number;
  readonly before: ReadonlyMap<number, Uint32Array> | undefined;
  readonly among: Uint32Array | undefined;
}

/** Looks for all words that begin so: after others where they stand, or anywhere in rows. */
export function tellBeginnings(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  { distance, before, among }: Following,
  told: Told,
): void {
  if ((before?.size ?? among?.length) === 0) return;
  const found = createFoundPlaces();
  if (before === undefined) findIn(index, reader, beginning, among, found);
  else findAfter(index, reader, beginning, { distance, before }, found);
  found.tell(told);
}

function findIn(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  rows: Uint32Array | undefined,
  found: FoundPlaces,
): void {
  const isAsked = rows && marked(rows, index.records);
  for (const term of index.beginningWith(beginning)) {
    if (
      isAsked !== undefined &&
      !isAnyAsked(index.scanPostings(term).rows.subarray(0, term.records), isAsked)
    )
      continue;
    const word = reader.read(term);
    for (const row of rows === undefined ? word.rows : inBoth(rows, word.rows)) {
      const { values, length } = word.placesOf(firstFrom(word.rows, row));
      found.add(row, values, length);
    }
  }
}

/**
 * One letter begins thousands of words, and most of them stand in some row that is asked for. What follows is found
 * soonest by a word that is seldom elsewhere (“shek” after “kai”), and a place where one was found is not looked at again:
 * so of nearly all other words not the places are read, but only the postings.
 */
function findAfter(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  { distance, before }: { readonly distance: number; readonly before: ReadonlyMap<number, Uint32Array> },
  found: FoundPlaces,
): void {
  const left = new Map(Array.from(before, ([row, values]) => [row, { values, length: values.length }]));
  const isAsked = marked(before.keys(), index.records);
  const candidates = candidatesFor(index, beginning, isAsked);
  for (const { term, rows } of candidates.sort((a, b) => b.worth - a.worth)) {
    if (left.size === 0) return;
    if (!isAnyAsked(rows, isAsked)) continue;
    const word = reader.read(term);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number;
      if (isAsked[row] === 0) continue;
      const starts = left.get(row) as Left;
      const from = starts.length;
      starts.length = keepUnfollowed(starts, word.placesOf(firstFrom(word.rows, row)), distance);
      found.add(row, starts.values.subarray(starts.length), from - starts.length);
      if (starts.length > 0) continue;
      left.delete(row);
      isAsked[row] = 0;
    }
  }
}

/** A word that may follow, and the rows that it stands in of those that are asked for. */
interface Candidate {
  readonly term: Term;
  readonly rows: Uint32Array;
  readonly worth: number;
}

function candidatesFor(index: SearchIndex, beginning: string, isAsked: Uint8Array): Candidate[] {
  const candidates: Candidate[] = [];
  const asked = new Uint32Array(index.records);
  for (const term of index.beginningWith(beginning)) {
    const { rows } = index.scanPostings(term);
    let count = 0;
    for (let i = 0; i < term.records; i += 1) {
      const row = rows[i] as number;
      asked[count] = row;
      count += isAsked[row] as number;
    }
    if (count === 0) continue;
    candidates.push({ term, rows: asked.slice(0, count), worth: (count * count) / term.records });
  }
  return candidates;
}

function isAnyAsked(rows: Uint32Array, isAsked: Uint8Array): boolean {
  for (let i = 0; i < rows.length; i += 1) if (isAsked[rows[i] as number] === 1) return true;
  return false;
}

function marked(rows: Iterable<number>, records: number): Uint8Array {
  const marks = new Uint8Array(records + 1);
  for (const row of rows) marks[row] = 1;
  return marks;
}

interface FoundPlaces {
  add(row: number, places: Uint32Array, length: number): void;
  tell(told: Told): void;
}

/** Places that come in no order. Those of two words at one place, such as a name with its hyphen and without, are one. */
function createFoundPlaces(): FoundPlaces {
  let keys = new Float64Array(256);
  let count = 0;
  return {
    add(row, places, length) {
      if (count + length > keys.length) {
        const longer = new Float64Array(2 * (count + length));
        longer.set(keys);
        keys = longer;
      }
      for (let i = 0; i < length; i += 1) keys[count++] = row * placeRoom + (places[i] as number);
    },
    tell(told) {
      const sorted = keys.subarray(0, count).sort();
      const values = new Uint32Array(count);
      for (let from = 0; from < count; ) {
        const row = Math.floor((sorted[from] as number) / placeRoom);
        let [at, length] = [from, 0];
        for (; at < count && Math.floor((sorted[at] as number) / placeRoom) === row; at += 1) {
          if (at > from && sorted[at] === sorted[at - 1]) continue;
          values[length++] = (sorted[at] as number) - row * placeRoom;
        }
        told(row, { values, length });
        from = at;
      }
    },
  };
}

const placeRoom = 2 ** 32;
