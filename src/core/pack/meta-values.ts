import { readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { firstRow, sql } from '../sql.ts';

/** Where something lies in a file. */
export interface Span {
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Where the value of a row of `meta` lies in the file, or null when it is not in one piece in the table's first
 * page. A long row of another key does not move it away: SQLite keeps at most a quarter of a page of a row in the
 * page itself and the rest elsewhere (https://sqlite.org/fileformat2.html, section 1.6).
 */
export function findMetaValue(
  db: Database.Database,
  file: number,
  pageSize: number,
  key: string,
): Span | null {
  const root = firstRow<{ page: number }>(
    db,
    sql`SELECT rootpage AS page FROM sqlite_schema WHERE name = ${'meta'}`,
  );
  const value = firstRow<{ value: string }>(db, sql`SELECT value FROM meta WHERE key = ${key}`)?.value;
  if (root === undefined || value === undefined) return null;
  const start = (root.page - 1) * pageSize;
  const page = Buffer.alloc(pageSize);
  readSync(file, page, 0, pageSize, start);
  const head = recordHead(key, value);
  const found = page.indexOf(Buffer.concat([head, Buffer.from(value)]));
  return found === -1 ? null : { offset: start + found + head.length, bytes: Buffer.byteLength(value) };
}

/**
 * What stands before a value in its row: length of the record's head, types of key and value, then the key
 * (section 2.1). The first byte is a control character, which no JSON holds, so that no other row of a pack of ours
 * has the same bytes.
 */
function recordHead(key: string, value: string): Buffer {
  const types = [...varint(textType(key)), ...varint(textType(value))];
  return Buffer.concat([Buffer.from([types.length + 1, ...types]), Buffer.from(key)]);
}

const textType = (text: string) => 13 + 2 * Buffer.byteLength(text);

/** SQLite's number of seven bits a byte, largest first. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [...varint(Math.floor(value / 128)).map((byte) => byte | 128), value % 128];
