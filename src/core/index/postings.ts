import { BitReader, lookAt, mostZeros, parameterBits, riceIn } from './bits.ts';
import type { Term } from './dictionary.ts';
import { chunkPostings, fieldBits } from './encode-postings.ts';
import { fieldSize } from './index-fields.ts';
import { readForms } from './letter-forms.ts';
import type { Span } from './linear.ts';
import { longer } from './longer.ts';
import { countParameters, spreadOf } from './parameters.ts';
import type { PackedLengths } from './per-record.ts';
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

/** Room for the postings of one word, which the next word is read over. */
export interface PostingRoom {
  readonly rows: Uint32Array;
  readonly inText: Uint16Array;
  /** As `elsewhere` of `Postings`; the first `others` of each. They grow. */
  at: Uint32Array;
  field: Uint8Array;
  count: Uint16Array;
  others: number;
  /** Sets of forms, one for each of `rows`, where they were read (letter-forms.ts). */
  readonly forms: Uint8Array;
}

/** `records` are those of the pack. */
export const postingRoom = (records: number): PostingRoom => ({
  rows: new Uint32Array(records),
  inText: new Uint16Array(records),
  at: new Uint32Array(64),
  field: new Uint8Array(64),
  count: new Uint16Array(64),
  others: 0,
  forms: new Uint8Array(records),
});

/**
 * Reads what `encode-postings.ts` wrote over what the room had, and makes nothing: a beginning of two letters has
 * thousands of words. Answers the bit behind them. Throws a plain error for bytes that are no postings; whatever they are,
 * it ends.
 */
export function scanPostings(span: Span, length: number, of: PostingsOf, room: PostingRoom): number {
  const { records, lastRow, lengths } = of;
  const { bytes, view, start } = span;
  const { rows, inText } = room;
  if (records > lastRow) throw unreadable();
  const reader = new BitReader(span, start, start + length);
  const rowParameter = reader.bits(parameterBits);
  const parameters = countParameters(reader.bits(parameterBits));
  const textLengths = lengths[0] as Uint8Array;
  const end = ((start + length) * 8) | 0;
  const mostInRow = mostZeros(rowParameter);
  // Everything of 32 bits, which V8 reckons quickest with.
  let bit = reader.at | 0;
  let row = 0;
  room.others = 0;
  for (let i = 0; i < records; i += 1) {
    if (bit >= end) throw unreadable();
    let look = lookAt(view, bytes, bit);
    let zeros = Math.clz32(look);
    let bits = zeros + 1 + rowParameter;
    if (zeros <= mostInRow) {
      row = (row + riceIn(look, zeros, bits, rowParameter) + 1) | 0;
      bit = (bit + bits) | 0;
    } else {
      reader.seek(bit);
      row += reader.rice(rowParameter) + 1;
      bit = reader.at | 0;
    }
    if (row > lastRow || row < 1 || bit >= end) throw unreadable();
    rows[i] = row;
    look = lookAt(view, bytes, bit);
    // The bit that says so and the count lie in one look, nearly always.
    if (look >= 0) {
      const parameter = parameters[textLengths[row - 1] as number] as number;
      zeros = Math.clz32(look) - 1;
      bits = zeros + 1 + parameter;
      if (zeros < mostZeros(parameter)) {
        inText[i] = riceIn(look << 1, zeros, bits, parameter) + 1;
        bit = (bit + bits + 1) | 0;
      } else {
        reader.seek(bit + 1);
        inText[i] = reader.rice(parameter) + 1;
        bit = reader.at | 0;
      }
    } else {
      bit = (bit + 1 + fieldBits) | 0;
      inText[i] = 0;
      for (let mask = (look >>> (31 - fieldBits)) & allFields; mask !== 0; mask &= mask - 1) {
        const field = 31 - Math.clz32(mask & -mask);
        const parameter = parameters[lengths[field]?.[row - 1] as number] as number;
        look = bit < end ? lookAt(view, bytes, bit) : 0;
        zeros = Math.clz32(look);
        bits = zeros + 1 + parameter;
        let count = 1;
        if (zeros <= mostZeros(parameter)) {
          count += riceIn(look, zeros, bits, parameter);
          bit = (bit + bits) | 0;
        } else {
          reader.seek(bit);
          count += reader.rice(parameter);
          bit = reader.at | 0;
        }
        if (field === 0) inText[i] = count;
        else addElsewhere(room, i, field, count);
      }
    }
  }
  if (bit > end) throw unreadable();
  return bit;
}

/** The same with the forms of the word. */
export function scanForms(span: Span, length: number, of: PostingsOf, room: PostingRoom): void {
  const end = scanPostings(span, length, of, room);
  const reader = new BitReader(span, span.start, span.start + length);
  reader.seek(end);
  readForms(reader, room.forms, of.records);
}

const allFields = (1 << fieldBits) - 1;
const unreadable = () => new Error('A word of the index has postings that cannot be read.');

function addElsewhere(room: PostingRoom, at: number, field: number, count: number): void {
  const { others } = room;
  if (others === room.at.length) {
    const { at: ats, field: fields, count: counts } = room;
    room.at = new Uint32Array(2 * others);
    room.field = new Uint8Array(2 * others);
    room.count = new Uint16Array(2 * others);
    room.at.set(ats);
    room.field.set(fields);
    room.count.set(counts);
  }
  room.at[others] = at;
  room.field[others] = field;
  room.count[others] = count;
  room.others = others + 1;
}

/** The postings of a word, to be kept. Throws as `scanPostings` does. */
export function readPostings(span: Span, length: number, of: PostingsOf, room: PostingRoom): Postings {
  scanPostings(span, length, of, room);
  const { others } = room;
  return {
    rows: room.rows.slice(0, of.records),
    inText: room.inText.slice(0, of.records),
    elsewhere: {
      at: room.at.slice(0, others),
      field: room.field.slice(0, others),
      count: room.count.slice(0, others),
    },
  };
}

/** The places of a word in one record, ascending: the first `length` of `values`. They hold until others are asked of it. */
export interface Places {
  readonly values: Uint32Array;
  readonly length: number;
}

/** The places of a word in the record that is `index`-th among its postings. Indexes are best asked in order. */
export type PlacesOf = (index: number) => Places;

/**
 * Places of a word that have positions: in the text those in one piece, which its words do not tell, or all where the pack is large; then
 * those in other fields.
 */
export interface Beyond extends Places {
  /** How many are in the text. */
  readonly joined: number;
}

/** Of the record that is `index`-th among the postings of a word. An answer holds until the next. */
export type BeyondOf = (index: number) => Beyond;

export const nothingBeyond: Beyond = { values: new Uint32Array(0), length: 0, joined: 0 };

/** Reads positions, a chunk's beginning at a time; `hasText` where they are of all places in texts. Throws a plain error for bytes that are none. */
export function readBeyond(
  span: Span,
  { positionsBytes: length, isJoined }: Pick<Term, 'positionsBytes' | 'isJoined'>,
  { rows, inText, elsewhere }: Postings,
  lengths: PackedLengths,
  hasText: boolean,
): BeyondOf {
  const starts = chunkStarts(span, length, rows.length);
  const reader = new BitReader(span, span.start, span.start + length);
  const textLengths = lengths[0] as Uint8Array;
  const others = elsewhere.at;
  const places = { values: new Uint32Array(64), length: 0, joined: 0 };
  /** The posting that the reader stands before, and the first of `elsewhere` that is its or later. */
  let next = -1;
  let other = 0;

  function skipTo(index: number): void {
    const chunk = Math.floor(index / chunkPostings);
    if (index < next || next < 0 || chunk > Math.floor(next / chunkPostings)) {
      seekChunk(chunk);
      next = chunk * chunkPostings;
      other = firstFrom(others, next);
    }
    for (; next < index; next += 1) {
      // The last byte of a chunk is filled up.
      if (next % chunkPostings === 0) seekChunk(next / chunkPostings);
      const joined = joinedIn(next);
      if (joined > 0) reader.pass(joined, textParameter(next, joined));
      for (; others[other] === next; other += 1) {
        const more = elsewhere.count[other] as number;
        reader.pass(more, parameterOf(next, elsewhere.field[other] as number, more));
      }
    }
  }

  const seekChunk = (chunk: number) => reader.seek(8 * (starts[chunk] ?? span.start + length));
  const textParameter = (index: number, count: number) =>
    spreadOf(textLengths[(rows[index] as number) - 1] as number, count);
  const parameterOf = (index: number, field: number, count: number) =>
    spreadOf(lengths[field]?.[(rows[index] as number) - 1] ?? 0, count);

  function joinedIn(index: number): number {
    const most = inText[index] as number;
    if (hasText) return most;
    if (!isJoined || most === 0) return 0;
    const joined = reader.rice(0);
    if (joined > most || reader.isPast) throw unreadablePositions();
    return joined;
  }

  function read(index: number): void {
    skipTo(index);
    if (index % chunkPostings === 0) seekChunk(index / chunkPostings);
    places.length = 0;
    places.joined = joinedIn(index);
    if (places.joined > 0) readField(0, places.joined, textParameter(index, places.joined));
    for (; others[other] === index; other += 1) {
      const field = elsewhere.field[other] as number;
      const more = elsewhere.count[other] as number;
      readField(field, more, parameterOf(index, field, more));
    }
    if (reader.isPast) throw unreadablePositions();
    next = index + 1;
  }

  function readField(field: number, count: number, parameter: number): void {
    const from = places.length;
    places.length = from + count;
    if (places.length > places.values.length) places.values = longer(places.values, places.length * 2);
    reader.ascending(places.values, from, count, parameter, field * fieldSize - 1);
  }

  /** What was read last: a phrase may have a word twice. */
  let last = -1;
  return (index) => {
    if (index !== last) read(index);
    last = index;
    return places;
  };
}

const unreadablePositions = () => new Error('A word of the index has positions that cannot be read.');

/** The byte at which each chunk begins. */
function chunkStarts({ bytes, start: from }: Span, length: number, records: number): number[] {
  const chunks = Math.ceil(records / chunkPostings);
  if (chunks <= 1) return [from];
  const reader = new ByteReader(Buffer.from(bytes.buffer, bytes.byteOffset, from + length), from);
  const lengths = Array.from({ length: chunks }, () => reader.number());
  let start = reader.at;
  return lengths.map((each) => {
    const begins = start;
    start += each;
    return begins;
  });
}

/** Index of the first of ascending numbers, from `from` to `end`, that is not below `value`. */
export function firstFrom(numbers: Uint32Array, value: number, from = 0, end = numbers.length): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
