import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import type { PackedLengthAt } from './encode-postings.ts';
import { fieldShift, fieldSize, indexFields } from './index-fields.ts';
import { unpackedLength } from './per-record.ts';
import { createRunWriter, formShift, putOrderAside } from './runs.ts';
import type { TermTable } from './term-table.ts';
import { ByteWriter } from './varints.ts';

/** A row is kept in these bits, and above them which form its word has there (letter-forms.ts). */
export const rowBits = 30;
const rowMask = (1 << rowBits) - 1;
/** Where words of the text in one piece are kept while a run is put in order: behind those of the text, before other fields. */
export const joinedField = indexFields.length;
/** Of the four forms, from 0. */
export const formNumber = (form: number): number => 31 - Math.clz32(form);

/**
 * Words as they came: for each its term, its record with its form, and its place with the field in the upper bits.
 */
export interface Collected {
  readonly terms: TermTable;
  readonly termOf: Uint32Array;
  readonly rowOf: Uint32Array;
  readonly placeOf: Uint32Array;
  readonly packedAt: PackedLengthAt;
}

/** Puts collected words aside in the order of the words. */
export function writeRun(db: Database.Database, run: number, { terms, ...collected }: Collected): void {
  const { starts, rows, places } = sortedByTerm(terms.size, collected);
  const words = Array.from({ length: terms.size }, (_, number) => terms.wordOf(number));
  const order = Uint32Array.from(words.keys()).sort((a, b) =>
    compare(words[a] as string, words[b] as string),
  );
  const writer = createRunWriter(db, run);
  const body = new ByteWriter();
  for (const number of order) {
    const [start, end] = [starts[number] as number, starts[number + 1] as number];
    const facts = writePostings(body, rows, places, start, end, collected.packedAt);
    writer.add({ term: words[number] as string, ...facts, body: body.take() });
  }
  writer.finish();
  putOrderAside(db, run, order);
  // Some dozens of megabytes, which V8 would keep until it next collects all.
  for (const numbers of [starts, rows, places, order]) giveMemoryBack(numbers);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The field of a place; what is in one piece is of the text. */
const fieldOf = (place: number): number => {
  const field = place >>> fieldShift;
  return field === joinedField ? 0 : field;
};

const formAt = (rows: Uint32Array, at: number): number => 1 << ((rows[at] as number) >>> rowBits);

/** Sorted by counting, so that of one term what came first stays first. Term i has `starts[i]` to `starts[i + 1]`. */
function sortedByTerm(terms: number, { termOf, rowOf, placeOf }: Omit<Collected, 'terms'>) {
  const starts = new Uint32Array(terms + 1);
  for (const term of termOf) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let i = 1; i <= terms; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const rows = new Uint32Array(termOf.length);
  const places = new Uint32Array(termOf.length);
  for (let i = 0; i < termOf.length; i += 1) {
    const term = termOf[i] as number;
    const to = next[term] as number;
    rows[to] = rowOf[i] as number;
    places[to] = placeOf[i] as number;
    next[term] = to + 1;
  }
  giveMemoryBack(next);
  return { starts, rows, places };
}

/**
 * Writes the postings of a term: for each record the distance from the one before, the number of its fields with the
 * forms that it has above it, and for each field its number, the number of places and their distances, less one; of the text those of
 * the term and then those where it stands in one piece.
 */
function writePostings(
  body: ByteWriter,
  rows: Uint32Array,
  places: Uint32Array,
  start: number,
  end: number,
  packedAt: PackedLengthAt,
) {
  let records = 0;
  let lastRow = 0;
  let words = 0;
  let joined = 0;
  for (let at = start; at < end; ) {
    const row = (rows[at] as number) & rowMask;
    body.number(row - lastRow);
    lastRow = row;
    records += 1;
    let next = at + 1;
    let fields = 1;
    let forms = formAt(rows, at);
    for (; next < end && ((rows[next] as number) & rowMask) === row; next += 1) {
      forms |= formAt(rows, next);
      if (fieldOf(places[next] as number) !== fieldOf(places[next - 1] as number)) fields += 1;
    }
    body.number((forms << formShift) | fields);
    while (at < next) {
      const field = fieldOf(places[at] as number);
      let last = at + 1;
      while (last < next && fieldOf(places[last] as number) === field) last += 1;
      let first = at;
      if (field === 0) while (first < last && (places[first] as number) < fieldSize) first += 1;
      body.number(field);
      words += unpackedLength(packedAt(field, row));
      if (field === 0) {
        writePlaces(body, places, at, first, 0);
        joined += last - first;
        at = first;
      }
      writePlaces(body, places, at, last, field === 0 ? joinedField : field);
      at = last;
    }
  }
  return { records, lastRow, places: end - start, words, joined };
}

/** How many places there are, and their distances, less one. */
function writePlaces(body: ByteWriter, places: Uint32Array, start: number, end: number, field: number): void {
  body.number(end - start);
  let before = field * fieldSize - 1;
  for (let at = start; at < end; at += 1) {
    const place = places[at] as number;
    body.number(place - before - 1);
    before = place;
  }
}
