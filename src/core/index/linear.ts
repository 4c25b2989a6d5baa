import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { firstRow, runSql, type Sql, sql } from '../sql.ts';
import { type BitBytes, bitBytes, lookAhead } from './bits.ts';

/**
 * Long rows of bytes with addresses from 0, kept in table rows of one size, so that any part can be read without the
 * rest. The size fills SQLite's overflow pages of 4096 bytes to the last (https://sqlite.org/fileformat2.html §1.6).
 */
const rowBytes = 489 + 16 * 4092 - 5;

/** The tables that hold such bytes. */
export type LinearTable = 'posting' | 'position';

/** Writes bytes one after the other. */
export interface LinearWriter {
  /** Answers the address at which they begin. */
  add(bytes: Uint8Array): number;
  finish(): void;
}

export function createLinearWriter(db: Database.Database, table: LinearTable): LinearWriter {
  const row = Buffer.alloc(rowBytes);
  let filled = 0;
  let rows = 0;

  function flush(): void {
    rows += 1;
    runSql(db, insertions[table](rows, Buffer.from(row.subarray(0, filled))));
    filled = 0;
  }

  return {
    add(bytes) {
      const address = rows * rowBytes + filled;
      for (let from = 0; from < bytes.length; ) {
        const length = Math.min(bytes.length - from, rowBytes - filled);
        row.set(bytes.subarray(from, from + length), filled);
        filled += length;
        from += length;
        if (filled === rowBytes) flush();
      }
      return address;
    },
    finish() {
      if (filled > 0) flush();
    },
  };
}

const insertions: Readonly<Record<LinearTable, (row: number, content: Buffer) => Sql>> = {
  posting: (row, content) => sql`INSERT INTO posting (rowid, content) VALUES (${row}, ${content})`,
  position: (row, content) => sql`INSERT INTO position (rowid, content) VALUES (${row}, ${content})`,
};

const selections: Readonly<Record<LinearTable, (row: number) => Sql>> = {
  posting: (row) => sql`SELECT content FROM posting WHERE rowid = ${row}`,
  position: (row) => sql`SELECT content FROM position WHERE rowid = ${row}`,
};

/** At most so many bytes of a row, from one on, counted from 1. */
const parts: Readonly<Record<LinearTable, (row: number, from: number, length: number) => Sql>> = {
  posting: (row, from, length) =>
    sql`SELECT substr(content, ${from}, ${length}) AS content FROM posting WHERE rowid = ${row}`,
  position: (row, from, length) =>
    sql`SELECT substr(content, ${from}, ${length}) AS content FROM position WHERE rowid = ${row}`,
};

/** Bytes from `start` on, with `lookAhead` of any kind behind them. They must not be written to. */
export interface Span extends BitBytes {
  readonly start: number;
}

/** Reads bytes of such a table. Each throws a plain error when there are fewer. */
export interface LinearReader {
  /** `length` bytes from an address. What lies beside them is kept too: for words that stand side by side in the alphabet. */
  beside(address: number, length: number): Span;
  /** The same for a word alone, which a search keeps itself: no more than its bytes. */
  alone(address: number, length: number): Span;
}

/** Rows that are kept. */
const keptRows = 32;

export function createLinearReader(db: Database.Database, table: LinearTable): LinearReader {
  const kept = new Map<number, BitBytes>();

  const ended = (row: number) => new Error(`The index has no row ${row + 1} of its table “${table}”.`);

  function rowAt(row: number): BitBytes {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const content = firstRow<Content>(db, selections[table](row + 1))?.content;
    if (content === undefined) throw ended(row);
    if (kept.size >= keptRows) kept.delete(kept.keys().next().value ?? 0);
    const read = bitBytes(content);
    kept.set(row, read);
    return read;
  }

  function alone(address: number, length: number): Span {
    const bytes = new Uint8Array(length + lookAhead);
    for (let done = 0; done < length; ) {
      const row = Math.floor((address + done) / rowBytes);
      const start = address + done - row * rowBytes;
      const content = firstRow<Content>(db, parts[table](row + 1, start + 1, length - done))?.content;
      if (content === undefined) throw ended(row);
      if (content.length === 0) throw new Error(`The table “${table}” of the index ends too early.`);
      bytes.set(content, done);
      done += content.length;
      giveMemoryBack(content);
    }
    return { ...bitBytes(bytes), start: 0 };
  }

  return {
    alone,
    beside(address, length) {
      const row = Math.floor(address / rowBytes);
      const start = address - row * rowBytes;
      // What lies in several rows, or at the end of one, is put together.
      if (start + length + lookAhead > rowBytes) return alone(address, length);
      const { bytes, view } = rowAt(row);
      if (start + length + lookAhead > bytes.length) return alone(address, length);
      return { bytes, view, start };
    },
  };
}

interface Content {
  readonly content: Buffer<ArrayBuffer>;
}
