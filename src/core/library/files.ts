import { closeSync, fsyncSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The files of a library, by what they are for. */
export const libraryFiles = (folder: string) => ({
  lock: join(folder, 'lock.db'),
  database: join(folder, 'library.sqlite'),
  wal: join(folder, 'library.sqlite-wal'),
  shm: join(folder, 'library.sqlite-shm'),
  /** SQLite's own way back out of the very first commit, before there is a log. Not to be confused with the journal. */
  rollback: join(folder, 'library.sqlite-journal'),
  journal: join(folder, 'journal.jsonl'),
  /** There while a library is open. Left behind, it tells of an unclean end. */
  inUse: join(folder, 'in-use'),
});
export type LibraryFiles = ReturnType<typeof libraryFiles>;

/** Length in bytes; 0 for a file that is not there. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Creates a folder that only its owner may enter, and those above it that are missing. An existing one
 * is left as it is. Node's own recursive `mkdir` never returns on paths such as `/proc/x`, which the
 * kernel refuses with ENOENT, so the way up is walked here.
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path, { mode: 0o700 });
  syncFolder(parent);
}

/** Makes the names in a folder durable: a new file survives a power cut only after this. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder for it, and its file systems journal their names.
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Creates a file that only its owner may read. One that exists is not touched, not even opened. */
export function createPrivate(path: string, content = ''): void {
  let fd: number;
  try {
    fd = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  try {
    writeAll(fd, Buffer.from(content));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Writes all bytes. One `write` may take only some of them, and says so by its result alone. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}
