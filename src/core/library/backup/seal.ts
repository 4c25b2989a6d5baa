import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { inspectLibrary } from '../inspect-library.ts';
import { copyError, copyTrouble } from './copy-errors.ts';
import type { Disk } from './disk.ts';
import { assertOwnTables } from './own-tables.ts';

/**
 * A copy of a library is an SQLite file with one line behind its last page, the SHA-256 of all before it. SQLite passes
 * over less than a page at the end, so any program that reads SQLite reads a copy as it is, and one bit that was flipped
 * anywhere in it is found.
 */
const mark = 'carrel-copy sha256 ';
const lineBytes = mark.length + 64 + 1;

export interface Sealed {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the database in it, 64 hexadecimal digits. */
  readonly digest: string;
}

/** Ends a finished database file with its digest and syncs it. */
export function seal(path: string, disk: Disk): void {
  disk.append(path, `${mark}${digestOf(path).found}\n`);
  disk.sync(path);
}

/**
 * Checks a copy whole: its digest, and then every page, index, row and revision as after an unclean end.
 * Throws `copy-not-found`, `copy-not-carrel`, `copy-damaged` or `library-too-new`.
 */
export function verifyCopy(path: string): Sealed {
  try {
    const { found, said, bytes } = digestOf(path);
    if (said === null) throw copyError('copy-not-carrel', path);
    if (said !== found) throw copyError('copy-damaged', path, 'it is not as it was written');
    assertOwnTables(path);
    inspectLibrary(path, { whole: true });
    return { path, bytes, digest: found };
  } catch (error) {
    throw copyTrouble(path, error);
  }
}

/** Length of the database in a copy, without the line behind it. */
export const databaseBytes = (bytes: number): number => bytes - lineBytes;

function digestOf(path: string): { found: string; said: string | null; bytes: number } {
  const fd = openSync(path, 'r');
  try {
    const bytes = fstatSync(fd).size;
    const said = lineAtEnd(fd, bytes);
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(1 << 20);
    const end = said === null ? bytes : databaseBytes(bytes);
    for (let at = 0; at < end; ) {
      const read = readSync(fd, buffer, 0, Math.min(buffer.length, end - at), at);
      if (read === 0) throw new AppError('copy-damaged', `${path} became shorter while it was read.`);
      hash.update(buffer.subarray(0, read));
      at += read;
    }
    return { found: hash.digest('hex'), said, bytes };
  } finally {
    closeSync(fd);
  }
}

function lineAtEnd(fd: number, bytes: number): string | null {
  if (bytes < lineBytes) return null;
  const line = Buffer.alloc(lineBytes);
  readSync(fd, line, 0, lineBytes, bytes - lineBytes);
  return /^carrel-copy sha256 ([0-9a-f]{64})\n$/.exec(line.toString('latin1'))?.[1] ?? null;
}
