import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/**
 * A run: the words of some thousand records in the order of the words, put aside until all records are read. Runs lie
 * in a temporary table, which SQLite keeps in a file of its own that goes away with the connection.
 */

/** A word in a run. Rows of records ascend; `body` is read by `encode-postings.ts`. */
export interface RunEntry {
  readonly term: string;
  readonly records: number;
  readonly lastRow: number;
  readonly places: number;
  /** How often it stands in the text in one piece. */
  readonly joined: number;
  /** Words of the fields in which it stands, all together. */
  readonly words: number;
  readonly body: Buffer;
}

/** In a body the forms of a word in a record stand above the number of its fields, which are nine at most. */
export const formShift = 4;

/** Bytes after which a part of a run is put aside. */
const partBytes = 64 * 1024;

export interface RunWriter {
  add(entry: RunEntry): void;
  finish(): void;
}

export function prepareRuns(db: Database.Database): void {
  // Parts are written once and read once: hardly any of them need be in memory, in KiB with a minus.
  db.pragma('temp.cache_size = -1024');
  db.exec('CREATE TEMP TABLE run (run INTEGER, part INTEGER, content BLOB, PRIMARY KEY (run, part))');
}

export const dropRuns = (db: Database.Database): void => void db.exec('DROP TABLE temp.run');

export function createRunWriter(db: Database.Database, run: number): RunWriter {
  const writer = new ByteWriter();
  let part = 0;

  function putAside(): void {
    if (writer.length === 0) return;
    runSql(db, sql`INSERT INTO temp.run (run, part, content) VALUES (${run}, ${part}, ${writer.take()})`);
    part += 1;
  }

  return {
    add({ term, records, lastRow, places, joined, words, body }) {
      writer.text(term);
      for (const number of [records, lastRow, places, joined, words, body.length]) writer.number(number);
      writer.bytes(body);
      if (writer.length >= partBytes) putAside();
    },
    finish: putAside,
  };
}

/** Where the order of a run lies: in which order its words stand in the alphabet, by the numbers that they had while it was collected. */
const orderPart = -1;

export function putOrderAside(db: Database.Database, run: number, order: Uint32Array<ArrayBuffer>): void {
  const content = Buffer.from(order.buffer, order.byteOffset, order.byteLength);
  runSql(db, sql`INSERT INTO temp.run (run, part, content) VALUES (${run}, ${orderPart}, ${content})`);
}

export function orderOf(db: Database.Database, run: number): Uint32Array {
  const query = sql`SELECT content FROM temp.run WHERE run = ${run} AND part = ${orderPart}`;
  // A copy begins where 32 bits may begin.
  return new Uint32Array(new Uint8Array(firstRow<{ content: Buffer }>(db, query)?.content ?? []).buffer);
}

/** The words of a run in order, a part of it in memory at a time. */
export function* readRun(db: Database.Database, run: number): Generator<RunEntry> {
  for (let part = 0; ; part += 1) {
    const query = sql`SELECT content FROM temp.run WHERE run = ${run} AND part = ${part}`;
    const content = firstRow<{ content: Buffer<ArrayBuffer> }>(db, query)?.content;
    if (content === undefined) return;
    const reader = new ByteReader(content);
    while (!reader.isAtEnd) yield readEntry(reader);
    // Who asks for the next word has done with the last.
    giveMemoryBack(content);
  }
}

function readEntry(reader: ByteReader): RunEntry {
  const term = reader.text();
  const [records, lastRow, places, joined, words] = [
    reader.number(),
    reader.number(),
    reader.number(),
    reader.number(),
    reader.number(),
  ];
  return { term, records, lastRow, places, joined, words, body: reader.bytes(reader.number()) };
}
