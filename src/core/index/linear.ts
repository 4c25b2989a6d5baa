import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { firstRow, runSql, type Sql, sql } from '../sql.ts';
import { type BitBytes, bitBytes, lookAhead } from './bits.ts';
import { createRowStore, type KeptRows } from './row-store.ts';

/**
 * Long rows of bytes with addresses from 0, kept in table rows of one size, so that any part can be read without the
 * rest. The size fills SQLite's overflow pages of 4096 bytes to the last (https://sqlite.org/fileformat2.html §1.6).
 */
export const rowBytes = 489 + 16 * 4092 - 5;

/** The tables that hold such bytes. */
const tables = { posting: sql`posting`, position: sql`position`, word: sql`word` } as const;
export type LinearTable = keyof typeof tables;

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
    runSql(
      db,
      sql`INSERT INTO ${tables[table]} (rowid, content) VALUES (${rows}, ${Buffer.from(row.subarray(0, filled))})`,
    );
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

/** Bytes from `start` on, with `lookAhead` of any kind behind them. They must not be written to. */
export interface Span extends BitBytes {
  readonly start: number;
}

/** Reads `length` bytes from an address. Throws a plain error when there are fewer. */
export type ReadLinear = (address: number, length: number) => Span;

export interface LinearReader {
  /** What lies beside them is kept too: for words that stand side by side in the alphabet. */
  readonly beside: ReadLinear;
  /** For a word alone, which a search keeps itself: SQLite reads the row, but only these bytes become V8's. */
  readonly alone: ReadLinear;
}

/** How a word is read: alone, or beside others that begin as it does. */
export type Manner = keyof LinearReader;

const rowsIn = (db: Database.Database, table: LinearTable): number =>
  firstRow<{ rows: number | null }>(db, sql`SELECT max(rowid) AS rows FROM ${tables[table]}`)?.rows ?? 0;

/** How many bytes a table has at most. */
export const linearBytes = (db: Database.Database, table: LinearTable): number =>
  rowsIn(db, table) * rowBytes;

/** Rows that are kept of a table by itself. */
const usualRows = 32;

/** Reads a table of a pack. Some of its rows are kept, by itself or with those of other packs. */
export function createLinearReader(
  db: Database.Database,
  table: LinearTable,
  kept: KeptRows = createRowStore(usualRows).rowsOf(db),
): LinearReader {
  const from = tables[table];
  /** Of a pack of some hundred records all rows are kept; of others, whole ones would be read for a few bytes and dropped. */
  kept.expect(rowsIn(db, table));

  /** The row that was asked for last, which is asked for again mostly; it may have been let go since, and is empty then. */
  let last: BitBytes = bitBytes(new Uint8Array(0));
  let lastRow = -1;

  function rowAt(row: number): BitBytes {
    if (row === lastRow && last.bytes.length > 0) return last;
    last = kept.get(row) ?? readRow(row);
    lastRow = row;
    return last;
  }

  function readRow(row: number): BitBytes {
    const read = bitBytes(contentOf(row, sql`SELECT content FROM ${from} WHERE rowid = ${row + 1}`));
    kept.set(row, read);
    return read;
  }

  function contentOf(row: number, query: Sql): Buffer<ArrayBuffer> {
    const content = firstRow<{ content: Buffer<ArrayBuffer> }>(db, query)?.content;
    if (content === undefined) throw new Error(`The index has no row ${row + 1} of its table “${table}”.`);
    return content;
  }

  /** Copies what a row that is kept has of so many bytes; answers how many these are. */
  function copyKept(into: Uint8Array, at: number, row: number, start: number, length: number): number {
    const part = rowAt(row).bytes.subarray(start, start + length);
    into.set(part, at);
    return part.length;
  }

  /** The same without the whole row. */
  function copyPart(into: Uint8Array, at: number, row: number, start: number, length: number): number {
    // Counted from 1; at most so many bytes.
    const query = sql`SELECT substr(content, ${start + 1}, ${length}) AS content FROM ${from} WHERE rowid = ${row + 1}`;
    const part = contentOf(row, query);
    const { length: copied } = part;
    into.set(part, at);
    giveMemoryBack(part);
    return copied;
  }

  /** What lies in several rows or at the end of one, or alone. */
  function together(address: number, length: number, copy: typeof copyPart): Span {
    const bytes = new Uint8Array(length + lookAhead);
    for (let done = 0; done < length; ) {
      const row = Math.floor((address + done) / rowBytes);
      const copied = copy(bytes, done, row, address + done - row * rowBytes, length - done);
      if (copied === 0) throw new Error(`The table “${table}” of the index ends too early.`);
      done += copied;
    }
    return { ...bitBytes(bytes), start: 0 };
  }

  function beside(address: number, length: number): Span {
    const row = Math.floor(address / rowBytes);
    const start = address - row * rowBytes;
    if (start + length + lookAhead > rowBytes) return together(address, length, copyKept);
    const { bytes, view } = rowAt(row);
    if (start + length + lookAhead > bytes.length) return together(address, length, copyKept);
    return { bytes, view, start };
  }

  return {
    beside,
    alone: (address, length) => (kept.fit ? beside(address, length) : together(address, length, copyPart)),
  };
}
