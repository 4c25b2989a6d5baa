import type { Term } from '../../index/dictionary.ts';
import { fieldSize } from '../../index/index-fields.ts';
import { longer } from '../../index/longer.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Beyond, Places } from '../../index/postings.ts';
import { alone, type OrdinalRange, type Sequence } from '../../index/text-words.ts';
import { findAfterPositions } from './find-after-positions.ts';
import { createBeyond, createPositioned } from './find-phrase.ts';
import { createStarts, eachFollowed, marked, type Starts, type Told } from './follow.ts';
import type { ReadWord, WordReader } from './read-words.ts';

/** What a word that only begins like the last has to follow: whole words, and the rows that have all of them. Rows are all where undefined. */
export interface Following {
  readonly whole: readonly ReadWord[];
  readonly rows: Uint32Array | undefined;
  /** False where only in which records matters. */
  readonly places: boolean;
}

/** Looks for all words that begin so: after others where they stand, or anywhere in rows. Tells where the first word stands. */
export function tellBeginnings(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  { whole, rows = allRows(index), places }: Following,
  told: Told,
): void {
  const range = rangeOf(index, beginning);
  if (rows.length === 0 || range === undefined) return;
  const found = createFoundPlaces(index.records);
  const sought = { index, reader, beginning, range, found, places };
  if (whole.length === 0) findIn(sought, rows);
  else if (index.hasTextPositions) {
    findAfterPositions(sought, { distance: whole.length, before: placesOfWhole(index, whole, rows) });
  } else findAfter(sought, whole, rows);
  found.tell(told);
}

export interface Sought {
  readonly index: SearchIndex;
  readonly reader: WordReader;
  readonly beginning: string;
  readonly range: OrdinalRange;
  readonly found: FoundPlaces;
  readonly places: boolean;
}

const allRows = ({ records }: SearchIndex): Uint32Array =>
  Uint32Array.from({ length: records }, (_, i) => i + 1);

/** Where words that begin so stand in the dictionary: side by side. */
function rangeOf(index: SearchIndex, beginning: string): OrdinalRange | undefined {
  let range: OrdinalRange | undefined;
  for (const { ordinal } of index.beginningWith(beginning)) {
    range = { first: range?.first ?? ordinal, end: ordinal + 1 };
  }
  return range;
}

const isIn = ({ first, end }: OrdinalRange, { ordinals, count }: Sequence, place: number): boolean =>
  place < count && (ordinals[place] as number) >= first && (ordinals[place] as number) < end;

function findIn(sought: Sought, rows: Uint32Array): void {
  const { index, range, found } = sought;
  const text = index.textWords();
  const mannerOf = text.mannerFor(rows);
  const inText = rowsInText(sought);
  let places = new Uint32Array(64);
  for (const row of rows) {
    if (inText[row] === 0) continue;
    if (!sought.places) {
      found.add(row, places, 1);
      continue;
    }
    const sequence = text.sequence(row, mannerOf(row));
    let count = 0;
    for (let place = 0; place < sequence.count; place += 1) {
      if (!isIn(range, sequence, place)) continue;
      if (count === places.length) places = longer(places, 2 * count);
      places[count++] = place;
    }
    if (count > 0) found.add(row, places, count);
  }
  const asked = marked(rows, index.records);
  eachBeyond(sought, { text: asked, fields: asked }, (row, { values, length }) =>
    found.add(row, values, length),
  );
}

/** Where whole words stand, of which all places have positions. */
function placesOfWhole(index: SearchIndex, whole: readonly ReadWord[], rows: Uint32Array): Starts {
  const starts = createStarts(index.records);
  const followed = createPositioned(whole);
  for (const row of rows) {
    const places = followed(row);
    if (places.length > 0) starts.add(row, places);
  }
  return starts.finish();
}

/** The records in whose texts any word stands that begins so. */
function rowsInText({ index, beginning }: Sought): Uint8Array {
  const marks = new Uint8Array(index.records + 1);
  for (const term of index.beginningWith(beginning)) {
    const { rows, inText } = index.scanPostings(term);
    for (let i = 0; i < term.records; i += 1) if ((inText[i] as number) > 0) marks[rows[i] as number] = 1;
  }
  return marks;
}

/**
 * In the text the code that stands behind the others tells whether it begins so. One letter begins thousands of words; of those only what
 * the text does not tell is looked at.
 */
function findAfter(sought: Sought, whole: readonly ReadWord[], rows: Uint32Array): void {
  const { index, range, found } = sought;
  const distance = whole.length;
  const text = index.textWords();
  const mannerOf = text.mannerFor(rows);
  const followed = { needle: text.needle(whole, range), mannerOf, places: true };
  const unfollowed = { needle: text.needle(whole), mannerOf: alone, places: true };
  const hits = { values: new Uint32Array(64), length: 0 };
  const starts = createStarts(index.records);
  const beyond = createBeyond(whole);
  for (const row of rows) {
    const { left, isJoined, isInText } = beyond(row);
    if (isJoined) {
      const sequence = text.sequence(row, mannerOf(row));
      hits.length = 0;
      for (let i = 0; i < left.length; i += 1) {
        const place = left.values[i] as number;
        if (place < fieldSize && isIn(range, sequence, place + distance))
          found.add(row, Uint32Array.of(place), 1);
      }
    } else if (isInText) {
      text.find(row, followed, hits);
      if (hits.length > 0) found.add(row, hits.values, hits.length);
    }
    if (left.length > 0) starts.add(row, left);
  }
  const before = starts.finish();
  const asked = { text: marked(rows, index.records), fields: marked(before.rows, index.records) };
  eachBeyond(sought, asked, (row, places) => {
    const add = (start: number) => found.add(row, Uint32Array.of(start), 1);
    eachFollowed(startsIn(before, row), places, distance, add);
    // What is in one piece in the text: the others may be words of it that were not kept.
    if (places.joined === 0) return;
    text.find(row, unfollowed, hits);
    eachFollowed(hits, { values: places.values, length: places.joined }, distance, add);
  });
}

const startsIn = ({ values, from, to }: Starts, row: number): Places => {
  const first = from[row] as number;
  const length = (to[row] as number) - first;
  return { values: values.subarray(first, first + length), length };
};

/** Rows that are asked for, by row: in their texts, and in other fields. */
interface Asked {
  readonly text: Uint8Array;
  readonly fields: Uint8Array;
}

/** Tells what the text does not of all words that begin so, in rows that are asked for. */
function eachBeyond(
  { index, reader, beginning }: Sought,
  asked: Asked,
  told: (row: number, places: Beyond) => void,
): void {
  for (const term of index.beginningWith(beginning)) {
    if (term.positionsBytes === 0) continue;
    let word: ReadWord | undefined;
    for (const i of askedPostings(index, term, asked)) {
      word ??= reader.beginning(term);
      told(word.rows[i] as number, word.beyondOf(i));
    }
  }
}

/** Which postings of a word may say something of rows that are asked for. */
function askedPostings(index: SearchIndex, term: Term, { text, fields }: Asked): number[] {
  const { rows, at, others } = index.scanPostings(term);
  const found: number[] = [];
  if (term.isJoined) {
    for (let i = 0; i < term.records; i += 1) if (text[rows[i] as number] === 1) found.push(i);
    return found;
  }
  for (let i = 0; i < others; i += 1) {
    const posting = at[i] as number;
    if (fields[rows[posting] as number] === 1 && found.at(-1) !== posting) found.push(posting);
  }
  return found;
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
