import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { keyOf, openAny, openOwn } from '../sqlite.ts';
import type { CopyWork } from './copy-work.ts';
import type { Disk } from './disk.ts';
import { type Sealed, seal, verifyCopy } from './seal.ts';

/** Pages of one step, 2 MB. What this connection saves between two of them goes into the copy as well. */
const somePages = 512;
/** More than any database has: where another connection writes, each of its saves would have the copy begin anew. */
const allPages = 0x7fffffff;

/** Steps of a copy, and what it is finished by. */
export interface CopyPorts {
  readonly disk: Disk;
  readonly work: CopyWork;
  /** Nobody else writes to the library. */
  readonly isAlone: boolean;
}

/**
 * A sealed and checked copy of an open library, by SQLite's backup API; of an encrypted one by `copyEncrypted`. It lies at `part`, which is no name that anybody
 * looks for, until `putInPlace` gives it one.
 */
export async function makeCopy(
  db: Database.Database,
  part: string,
  { disk, work, isAlone }: CopyPorts,
): Promise<Sealed> {
  begin(part, disk);
  try {
    // SQLite's backup API knows no keys: it would have to write a plain file.
    if (keyOf(db.name) !== null) await work.copy(db.name, part);
    else await db.backup(part, { progress: () => (isAlone ? somePages : allPages) });
    return await work.finish(part);
  } catch (error) {
    drop(part, disk);
    throw error;
  }
}

/**
 * The same before the program goes on, for a library that is just being opened: nobody can write to it, and opening
 * waits for nothing. SQLite's backup API can only be waited for here, so this is `VACUUM INTO`.
 */
export function makeCopyNow(db: Database.Database, part: string, disk: Disk): Sealed {
  begin(part, disk);
  try {
    db.prepare('VACUUM INTO ?').run(part);
    return finishCopy(part, disk);
  } catch (error) {
    drop(part, disk);
    throw error;
  }
}

/** Gives a finished copy its name, and returns when that is on the disk. */
export function putInPlace(part: string, to: string, disk: Disk): void {
  disk.rename(part, to);
  disk.syncFolder(dirname(to));
}

function begin(part: string, disk: Disk): void {
  disk.remove(part);
  // SQLite would create it for everybody to read.
  disk.create(part);
}

/** Writes what is in an encrypted library at this moment to an empty file, under its key, by a connection of its own. */
export function copyEncrypted(database: string, part: string): void {
  const db = openOwn(database, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    db.prepare('VACUUM INTO ?').run(part);
  } finally {
    db.close();
  }
}

/** Seals a copy that SQLite has written, and checks it whole. */
export function finishCopy(part: string, disk: Disk): Sealed {
  const copy = openAny(part);
  try {
    // Without a log beside it, so that it is one file and can be read from a disk that takes no writing.
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  seal(part, disk);
  return verifyCopy(part);
}

function drop(part: string, disk: Disk): void {
  try {
    disk.remove(part);
    disk.remove(`${part}-journal`);
  } catch {
    // The next copy removes it; nothing takes it for a whole one.
  }
}
