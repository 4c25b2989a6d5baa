import type { Term } from '../../index/dictionary.ts';
import { longer } from '../../index/longer.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Places } from '../../index/postings.ts';
import { keepUnfollowed, type Starts, type Told } from './follow.ts';
import type { ReadWord, WordReader } from './read-words.ts';

/**
 * What a word that only begins like the last has to follow, and at which distance; alone it is looked for in rows. The
 * places of `before` are used up.
 */
export interface Following {
  readonly distance: number;
  readonly before: Starts | undefined;
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
  if ((before?.rows ?? among)?.length === 0) return;
  const found = createFoundPlaces(index.records);
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
  if (rows === undefined) {
    for (const term of index.beginningWith(beginning)) {
      const word = reader.beginning(term);
      for (const [at, row] of word.rows.entries()) addPlaces(found, row, word.placesOf(at));
    }
    return;
  }
  const { candidates, rows: all, ats } = candidatesFor(index, beginning, marked(rows, index.records));
  for (const { term, from, to } of candidates) {
    const word = reader.beginning(term);
    for (let i = from; i < to; i += 1) addPlaces(found, all[i] as number, word.placesOf(ats[i] as number));
  }
}

const addPlaces = (found: FoundPlaces, row: number, { values, length }: Places): void =>
  found.add(row, values, length);

/**
 * One letter begins thousands of words, and most of them stand in some row that is asked for. What follows is found
 * soonest by a word that is seldom elsewhere (“shek” after “kai”), and a place where one was found is not looked at again:
 * so of nearly all other words not the places are read, but only the postings.
 */
function findAfter(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  { distance, before }: { readonly distance: number; readonly before: Starts },
  found: FoundPlaces,
): void {
  const { values: starts, from: firsts, to: ends } = before;
  const isAsked = marked(before.rows, index.records);
  let left = before.rows.length;
  const { candidates, rows, ats } = candidatesFor(index, beginning, isAsked);
  for (const { term, from, to } of candidates.sort((a, b) => b.worth - a.worth)) {
    if (left === 0) return;
    let word: ReadWord | undefined;
    for (let i = from; i < to; i += 1) {
      const row = rows[i] as number;
      if (isAsked[row] === 0) continue;
      word ??= reader.beginning(term);
      const [first, end] = [firsts[row] as number, ends[row] as number];
      const kept = keepUnfollowed(starts, first, end, word.placesOf(ats[i] as number), distance);
      if (kept === end) continue;
      found.add(row, starts.subarray(kept, end), end - kept);
      ends[row] = kept;
      if (kept > first) continue;
      isAsked[row] = 0;
      left -= 1;
    }
  }
}

/** A word that may follow, and which of the rows that are asked for it stands in. */
interface Candidate {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

interface Candidates {
  readonly candidates: Candidate[];
  /** Rows of all candidates, one after the other, and where each is among the postings of its word. */
  readonly rows: Uint32Array;
  readonly ats: Uint32Array;
}

function candidatesFor(index: SearchIndex, beginning: string, isAsked: Uint8Array): Candidates {
  const candidates: Candidate[] = [];
  let rows = new Uint32Array(2 * index.records);
  let ats = new Uint32Array(rows.length);
  let to = 0;
  for (const term of index.beginningWith(beginning)) {
    const from = to;
    const { rows: all } = index.scanPostings(term);
    if (from + term.records > rows.length) {
      rows = longer(rows, 2 * rows.length);
      ats = longer(ats, 2 * ats.length);
    }
    for (let i = 0; i < term.records; i += 1) {
      const row = all[i] as number;
      rows[to] = row;
      ats[to] = i;
      to += isAsked[row] as number;
    }
    const count = to - from;
    if (count > 0) candidates.push({ term, from, to, worth: (count * count) / term.records });
  }
  return { candidates, rows, ats };
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
function createFoundPlaces(records: number): FoundPlaces {
  let rows = new Uint32Array(256);
  let places = new Uint32Array(256);
  let count = 0;
  const ofRow = new Uint32Array(records + 1);
  return {
    add(row, more, length) {
      if (count + length > rows.length) {
        const room = 2 * (count + length);
        rows = longer(rows, room);
        places = longer(places, room);
      }
      ofRow[row] = (ofRow[row] as number) + length;
      for (let i = 0; i < length; i += 1) {
        rows[count] = row;
        places[count++] = more[i] as number;
      }
    },
    tell(told) {
      // Sorted by counting, row by row; what is left to compare is short.
      const values = new Uint32Array(count);
      const next = startsOf(ofRow);
      for (let i = 0; i < count; i += 1) {
        const row = rows[i] as number;
        const at = next[row] as number;
        values[at] = places[i] as number;
        next[row] = at + 1;
      }
      for (let row = 1; row <= records; row += 1) {
        const end = next[row] as number;
        const from = end - (ofRow[row] as number);
        if (from < end) told(row, onlyOnce(values.subarray(from, end).sort()));
      }
    },
  };
}

/** Where the places of each row begin. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let row = 1; row < counts.length; row += 1)
    starts[row] = (starts[row - 1] as number) + (counts[row - 1] as number);
  return starts;
}

/** Ascending places without those that come again. */
function onlyOnce(values: Uint32Array): Places {
  let length = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (i === 0 || values[i] !== values[i - 1]) values[length++] = values[i] as number;
  }
  return { values, length };
}
