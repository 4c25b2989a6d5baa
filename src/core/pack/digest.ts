import { createHash } from 'node:crypto';
import { readSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { firstRow, sql } from '../sql.ts';

/**
 * A pack's digest: SHA-256 over the whole file, with the 64 digits of the digest itself read as '0'.
 * So it lies in the file that it speaks for, and a change of any byte shows.
 */

const digits = 64;
const chunkBytes = 1024 * 1024;

/** Where the value of `meta.digest` lies in the file, or null when it is not where it must be. */
export function findDigest(
  db: Database.Database,
  file: number,
  pageSize: number,
  value: string,
): number | null {
  const root = firstRow<{ page: number }>(
    db,
    sql`SELECT rootpage AS page FROM sqlite_schema WHERE name = ${'meta'}`,
  );
  if (root === undefined) return null;
  const start = (root.page - 1) * pageSize;
  const page = Buffer.alloc(pageSize);
  readSync(file, page, 0, pageSize, start);
  // Key and value stand side by side in the row, which is small enough to lie in the table's first page.
  const found = page.indexOf(`digest${value}`, 0, 'latin1');
  return found === -1 ? null : start + found + 'digest'.length;
}

/** The digest of an open file whose digits lie at `offset`. */
export function computeDigest(file: number, offset: number): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  let position = 0;
  for (;;) {
    const read = readSync(file, chunk, 0, chunkBytes, position);
    if (read === 0) return hash.digest('hex');
    chunk.fill('0', clamp(offset - position, read), clamp(offset + digits - position, read));
    hash.update(chunk.subarray(0, read));
    position += read;
  }
}

export function writeDigest(file: number, offset: number, digest: string): void {
  writeSync(file, digest, offset, 'latin1');
}

const clamp = (value: number, max: number) => Math.min(Math.max(value, 0), max);
