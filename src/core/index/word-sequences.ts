import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { mostCodeBytes, writeCode } from './dense-codes.ts';
import { createLinearWriter, type LinearWriter } from './linear.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/**
 * The words of every text in their order, which is half of what a pack has of it: the other half is what stands between them
 * (pack/weave-text.ts). While records come, a word is known by its number in the run that is collected (runs.ts); when all are there, by
 * its number among all words (word-numbers.ts). Until then sequences lie in a temporary table, as runs do.
 */
export interface SequenceWriter {
  /** How many words were added. */
  readonly words: number;
  /** Takes the words of the text of the next record, of which `numbers` has `count`. */
  add(numbers: Uint32Array, count: number): void;
  /** What comes from now on is of the next run. */
  nextRun(): void;
  /** Writes all of them. `numbersOf` are the final numbers of the words of a run, by their numbers in it. */
  finish(numbersOf: (run: number) => Uint32Array): void;
}

/** Bytes after which a part of a run is put aside. */
const partBytes = 128 * 1024;

export function createSequenceWriter(db: Database.Database): SequenceWriter {
  db.exec('CREATE TEMP TABLE sequence (run INTEGER, part INTEGER, content BLOB, PRIMARY KEY (run, part))');
  const writer = new ByteWriter();
  let run = 0;
  let part = 0;
  let words = 0;

  function putAside(): void {
    if (writer.length === 0) return;
    runSql(
      db,
      sql`INSERT INTO temp.sequence (run, part, content) VALUES (${run}, ${part}, ${writer.take()})`,
    );
    part += 1;
  }

  return {
    get words() {
      return words;
    },
    add(numbers, count) {
      words += count;
      writer.number(count);
      for (let i = 0; i < count; i += 1) writer.number(numbers[i] as number);
      if (writer.length >= partBytes) putAside();
    },
    nextRun() {
      putAside();
      run += 1;
      part = 0;
    },
    finish(numbersOf) {
      putAside();
      const table = createLinearWriter(db, 'word');
      const write = createCodeWriter(table);
      const lengths = new ByteWriter();
      for (let each = 0; each <= run; each += 1) {
        const numbers = numbersOf(each);
        for (const reader of partsOf(db, each)) {
          while (!reader.isAtEnd) lengths.number(write(reader, numbers));
        }
      }
      table.finish();
      runSql(db, sql`INSERT INTO per_record (name, content) VALUES ('text bytes', ${lengths.take()})`);
      db.exec('DROP TABLE temp.sequence');
    },
  };
}

/** The parts of a run in order, each as it is read. */
function* partsOf(db: Database.Database, run: number): Generator<ByteReader> {
  for (let part = 0; ; part += 1) {
    const query = sql`SELECT content FROM temp.sequence WHERE run = ${run} AND part = ${part}`;
    const content = firstRow<{ content: Buffer<ArrayBuffer> }>(db, query)?.content;
    if (content === undefined) return;
    yield new ByteReader(content);
    giveMemoryBack(content);
  }
}

/** Writes the words of one text after the other. */
function createCodeWriter(words: LinearWriter) {
  let codes = new Uint8Array(1 << 16);
  /** Answers how many bytes they take. */
  return function write(reader: ByteReader, numbers: Uint32Array): number {
    const count = reader.number();
    if (mostCodeBytes * count > codes.length) codes = new Uint8Array(2 * mostCodeBytes * count);
    let end = 0;
    for (let i = 0; i < count; i += 1) end = writeCode(codes, end, numbers[reader.number()] as number);
    words.add(codes.subarray(0, end));
    return end;
  };
}
