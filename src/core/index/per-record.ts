import type Database from 'better-sqlite3';
import { firstRow, runSql, sql } from '../sql.ts';
import { type IndexField, indexFields } from './index-fields.ts';

/**
 * What is known of every record in one number each, as one row of bytes for all records: so a search that finds half of
 * them has their lengths and dates at hand.
 */

/**
 * Length of a field in words, in a byte: exact below 16, then with four bits behind the highest. In whole numbers, so
 * that it is the same on every machine: postings are read by it.
 */
export function packedLength(words: number): number {
  if (words < 16) return words;
  const exponent = 27 - Math.clz32(words);
  return Math.min(255, 16 * (exponent + 1) + ((words >>> exponent) & 15));
}
export const unpackedLength = (byte: number): number =>
  byte < 16 ? byte : (16 + (byte & 15)) << ((byte >>> 4) - 1);
/** The packed length of each field of each record, record 1 first. */
export type PackedLengths = readonly Uint8Array[];

/** Days since 1970, in 32 bits; this one stands where there is no date. */
export const noDay = -0x80000000;
export const dayOf = (iso: string | null): number =>
  iso === null ? noDay : Math.round(Date.parse(iso) / 86_400_000);

/** Grows as records come. */
class Column<T extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>> {
  #numbers: T;
  #length = 0;
  readonly #longer: (length: number) => T;

  constructor(longer: (length: number) => T) {
    this.#longer = longer;
    this.#numbers = longer(1024);
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = this.#longer(this.#length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#numbers[index] as number;
  }

  bytes(): Buffer {
    return Buffer.from(this.#numbers.slice(0, this.#length).buffer);
  }
}

/** Average number of words of each field, over the records that have it. */
export type AverageLengths = Readonly<Record<IndexField, number>>;

export interface PerRecordWriter {
  /** The packed length of a field of a record. */
  packedAt(field: number, row: number): number;
  add(words: readonly number[], earliest: string | null, latest: string | null): void;
  finish(): AverageLengths;
}

export function createPerRecordWriter(db: Database.Database): PerRecordWriter {
  const lengths = indexFields.map(() => new Column((length) => new Uint8Array(length)));
  const days = [0, 1].map(() => new Column((length) => new Int32Array(length)));
  const sums = indexFields.map(() => 0);
  const having = indexFields.map(() => 0);

  const insert = (name: string, content: Buffer) =>
    runSql(db, sql`INSERT INTO per_record (name, content) VALUES (${name}, ${content})`);

  return {
    packedAt: (field, row) => (lengths[field] as Column<Uint8Array<ArrayBuffer>>).at(row - 1),
    add(words, earliest, latest) {
      for (const [field, count] of words.entries()) {
        lengths[field]?.add(packedLength(count));
        sums[field] = (sums[field] ?? 0) + count;
        if (count > 0) having[field] = (having[field] ?? 0) + 1;
      }
      days[0]?.add(dayOf(earliest));
      days[1]?.add(dayOf(latest));
    },
    finish() {
      for (const [field, name] of indexFields.entries())
        insert(`words ${name}`, lengths[field]?.bytes() ?? Buffer.alloc(0));
      insert('earliest', days[0]?.bytes() ?? Buffer.alloc(0));
      insert('latest', days[1]?.bytes() ?? Buffer.alloc(0));
      const averages = indexFields.map((name, field) => [
        name,
        (sums[field] ?? 0) / Math.max(1, having[field] ?? 0),
      ]);
      return Object.fromEntries(averages) as unknown as AverageLengths;
    },
  };
}

/** One byte for each record, from row 1; throws a plain error when there are not as many. */
export function readBytes(db: Database.Database, name: string, records: number): Uint8Array {
  const content = contentOf(db, name);
  if (content.length !== records) throw new Error(`The index has no “${name}” for each record.`);
  return content;
}

/** Days for each record, from row 1; throws a plain error when there are not as many. */
export function readDays(db: Database.Database, name: 'earliest' | 'latest', records: number): Int32Array {
  const content = contentOf(db, name);
  if (content.length !== 4 * records) throw new Error(`The index has no “${name}” for each record.`);
  // A copy begins where 32 bits may begin.
  return new Int32Array(new Uint8Array(content).buffer);
}

/** A row of the table; empty where there is none. */
export const contentOf = (db: Database.Database, name: string): Buffer =>
  firstRow<{ content: Buffer }>(db, sql`SELECT content FROM per_record WHERE name = ${name}`)?.content ??
  Buffer.alloc(0);

const textPositions = 'text positions';

/** Says that words have positions of their places in texts too. */
export function writeTextPositions(db: Database.Database): void {
  runSql(db, sql`INSERT INTO per_record (name, content) VALUES (${textPositions}, ${Buffer.of(1)})`);
}

export const hasTextPositions = (db: Database.Database): boolean => contentOf(db, textPositions).length > 0;
