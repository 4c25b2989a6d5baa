import type Database from 'better-sqlite3';
import { firstRow, runSql, sql } from '../sql.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/**
 * A run: the words of some thousand records in the order of the words, put aside until all records are read. Runs lie
 * in a temporary table, which SQLite keeps in a file of its own that goes away with the connection.
 */

/** A word in a run. Rows of records ascend; `body` is read by `encode-postings.ts`. */
export interface RunEntry {
  readonly term: string;
  /** The number that it had while the run was collected. */
  readonly number: number;
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
const partBytes = 128 * 1024;

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
    add({ term, number: own, records, lastRow, places, joined, words, body }) {
      writer.text(term);
      for (const number of [own, records, lastRow, places, joined, words, body.length]) writer.number(number);
      writer.bytes(body);
      if (writer.length >= partBytes) putAside();
    },
    finish: putAside,
  };
}

/** The words of a run in order, a part of it in memory at a time. */
export function* readRun(db: Database.Database, run: number): Generator<RunEntry> {
  for (let part = 0; ; part += 1) {
    const query = sql`SELECT content FROM temp.run WHERE run = ${run} AND part = ${part}`;
    const content = firstRow<{ content: Buffer }>(db, query)?.content;
    if (content === undefined) return;
    const reader = new ByteReader(content);
    while (!reader.isAtEnd) yield readEntry(reader);
  }
}

function readEntry(reader: ByteReader): RunEntry {
  const term = reader.text();
  const [number, records, lastRow, places, joined, words] = [
    reader.number(),
    reader.number(),
    reader.number(),
    reader.number(),
    reader.number(),
    reader.number(),
  ];
  return { term, number, records, lastRow, places, joined, words, body: reader.bytes(reader.number()) };
}
