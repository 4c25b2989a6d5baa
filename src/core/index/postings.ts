import { BitReader, spreadParameter } from './bits.ts';
import { chunkPostings, countParameter, fieldBits, parameterBits } from './encode-postings.ts';
import { fieldSize } from './index-fields.ts';
import { type PackedLengths, unpackedLength } from './per-record.ts';
import { ByteReader } from './varints.ts';

/** The records that have a word, ascending, and how often. */
export interface Postings {
  readonly rows: Uint32Array;
  /** Times in the text, one for each row. */
  readonly inText: Uint16Array;
  /** Where it stands in other fields: which of `rows`, which field, how often. Ascending by the first two. */
  readonly elsewhere: { readonly at: Uint32Array; readonly field: Uint8Array; readonly count: Uint16Array };
}

/** What is read with the bytes of a word's postings: how many there are, and what the pack has. */
export interface PostingsOf {
  readonly records: number;
  /** The number of records of the pack. */
  readonly lastRow: number;
  readonly lengths: PackedLengths;
}

/**
 * Told for each field of each record that has a word, rows ascending, then fields: which posting of the word it is, and
 * how often the word stands there.
 */
export type VisitPosting = (row: number, field: number, count: number, index: number) => void;

/**
 * Goes through what `encode-postings.ts` wrote, and keeps nothing: a beginning of two letters has thousands of words.
 * Throws a plain error for bytes that are no postings; whatever they are, it ends.
 */
export function scanPostings(
  bytes: Uint8Array,
  length: number,
  { records, lastRow, lengths }: PostingsOf,
  visit: VisitPosting,
): void {
  const reader = new BitReader(bytes, 0, length);
  const rowParameter = reader.bits(parameterBits);
  const parameters = countParameters(reader.bits(parameterBits));
  const lengthsOfText = lengths[0] as Uint8Array;
  let row = 0;
  for (let i = 0; i < records; i += 1) {
    row += reader.rice(rowParameter) + 1;
    if (row > lastRow || reader.isPast) throw unreadable();
    const mask = reader.bits(1) === 0 ? 1 : reader.bits(fieldBits);
    if ((mask & 1) !== 0) visit(row, 0, reader.rice(parameters[lengthsOfText[row - 1] ?? 0] ?? 0) + 1, i);
    // Nearly all words stand in the text alone.
    for (let field = 1; mask >>> field !== 0; field += 1) {
      if (((mask >>> field) & 1) === 0) continue;
      visit(row, field, reader.rice(parameters[lengths[field]?.[row - 1] ?? 0] ?? 0) + 1, i);
    }
    if (reader.isPast) throw unreadable();
  }
}

const unreadable = () => new Error('A word of the index has postings that cannot be read.');

/** Reads what `scanPostings` goes through. Throws as it does. */
export function readPostings(bytes: Uint8Array, length: number, of: PostingsOf): Postings {
  const rows = new Uint32Array(of.records);
  const inText = new Uint16Array(of.records);
  const at: number[] = [];
  const field: number[] = [];
  const count: number[] = [];
  scanPostings(bytes, length, of, (row, each, times, index) => {
    rows[index] = row;
    if (each === 0) inText[index] = times;
    else {
      at.push(index);
      field.push(each);
      count.push(times);
    }
  });
  return {
    rows,
    inText,
    elsewhere: { at: Uint32Array.from(at), field: Uint8Array.from(field), count: Uint16Array.from(count) },
  };
}

/** For each packed length the parameter of counts; made once for each of the 32 rarities. */
const parameterTables: Uint8Array[] = [];
function countParameters(rarity: number): Uint8Array {
  const table =
    parameterTables[rarity] ??
    Uint8Array.from({ length: 256 }, (_, byte) => countParameter(unpackedLength(byte), rarity));
  parameterTables[rarity] = table;
  return table;
}

/** The places of a word in one record, ascending: the first `length` of `values`. They hold until others are asked of it. */
export interface Places {
  readonly values: Uint32Array;
  readonly length: number;
}

/** The places of a word in the record that is `index`-th among its postings. Indexes are best asked in order. */
export type PlacesOf = (index: number) => Places;

/** Reads positions, a chunk's beginning at a time. Throws a plain error for bytes that are none. */
export function readPositions(
  bytes: Uint8Array,
  length: number,
  { rows, inText, elsewhere }: Postings,
  lengths: PackedLengths,
): PlacesOf {
  const starts = chunkStarts(bytes, length, rows.length);
  const reader = new BitReader(bytes, 0, length);
  const places = { values: new Uint32Array(64), length: 0 };
  /** The posting that the reader stands before, and the first of `elsewhere` that is its or later. */
  let next = -1;
  let other = 0;

  function skipTo(index: number): void {
    const chunk = Math.floor(index / chunkPostings);
    if (index < next || next < 0 || chunk > Math.floor(next / chunkPostings)) {
      reader.seek(starts[chunk] ?? length);
      next = chunk * chunkPostings;
      other = firstFrom(elsewhere.at, next);
    }
    while (next < index) eachField(passField);
  }

  /** Goes through the fields of the next posting. */
  function eachField(act: (field: number, count: number) => void): void {
    // The last byte of a chunk is filled up.
    if (next % chunkPostings === 0) reader.seek(starts[next / chunkPostings] ?? length);
    act(0, inText[next] ?? 0);
    for (; elsewhere.at[other] === next; other += 1) {
      act(elsewhere.field[other] ?? 0, elsewhere.count[other] ?? 0);
    }
    if (reader.isPast) throw new Error('A word of the index has positions that cannot be read.');
    next += 1;
  }

  const parameterOf = (field: number, count: number) =>
    spreadParameter(unpackedLength(lengths[field]?.[(rows[next] ?? 0) - 1] ?? 0), count);

  function passField(field: number, count: number): void {
    if (count > 0) reader.pass(count, parameterOf(field, count));
  }

  function readField(field: number, count: number): void {
    if (count === 0) return;
    const from = places.length;
    places.length = from + count;
    if (places.length > places.values.length) {
      const larger = new Uint32Array(places.length * 2);
      larger.set(places.values);
      places.values = larger;
    }
    reader.ascending(places.values, from, count, parameterOf(field, count), field * fieldSize - 1);
  }

  /** What was read last: a phrase may have a word twice. */
  let last = -1;
  return (index) => {
    if (index === last) return places;
    skipTo(index);
    places.length = 0;
    eachField(readField);
    last = index;
    return places;
  };
}

function chunkStarts(bytes: Uint8Array, length: number, records: number): number[] {
  const chunks = Math.ceil(records / chunkPostings);
  if (chunks <= 1) return [0];
  const reader = new ByteReader(Buffer.from(bytes.buffer, bytes.byteOffset, length));
  const lengths = Array.from({ length: chunks }, () => reader.number());
  let start = reader.at;
  return lengths.map((each) => {
    const begins = start;
    start += each;
    return begins;
  });
}

/** Index of the first of ascending numbers that is not below `value`. */
export function firstFrom(numbers: Uint32Array, value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
