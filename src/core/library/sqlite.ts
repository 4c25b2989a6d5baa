import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type Database from 'better-sqlite3';
import Ciphers from 'better-sqlite3-multiple-ciphers';
import { readCopyEnd } from './encryption/copy-envelope.ts';
import type { Unlocked } from './encryption/envelope.ts';
import { isPlainDatabase, keyOfFolder } from './encryption/folder-key.ts';
import { keptFor, keptKeys, keyFor } from './encryption/keyring.ts';
import { sizeOf } from './files.ts';

/**
 * Every database of the library is opened here, and by the SQLite that can encrypt; packs have the other. No file may
 * ever be open through both in one process: the system's locks belong to the process, and one that closes a file lets
 * go of the locks of the other.
 */

type Options = Database.Options;

/** Opens a file beside the library, in its form, encrypted or not. Throws `library-encrypted` without its key. */
export const openOwn = (path: string, options: Options = {}): Database.Database =>
  openWith(path, keyOfFolder(dirname(path)), options);

/** Opens a database of the library, a copy or what is left of one, in whichever form it is. */
export const openAny = (path: string, options: Options = {}): Database.Database =>
  openWith(path, keyOf(path), options);

/** Opens one that is never encrypted: in memory, or the lock. */
export const openPlain = (path: string, options: Options = {}): Database.Database =>
  openWith(path, null, options);

export function openWith(path: string, unlocked: Unlocked | null, options: Options = {}): Database.Database {
  assertNoFolder(path);
  const db = new Ciphers(path, options);
  try {
    if (unlocked !== null) {
      db.pragma("cipher = 'chacha20'");
      db.pragma(`hexkey = '${hexOf(unlocked)}'`);
      // What does not fit into memory would go into a plain file of the system's.
      db.pragma('temp_store = MEMORY');
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** This SQLite calls a folder that is only to be read no database, where the other says that it cannot be read. */
function assertNoFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw Object.assign(new Error(`${path} is a folder`), { code: 'SQLITE_CANTOPEN' });
}

/** Brings a database, that nobody has open, into another form, in place. Cut off in the middle, its rollback journal has all. */
export function convert(path: string, from: Unlocked | null, to: Unlocked | null): void {
  const db = openWith(path, from);
  try {
    // Before the first page is written there is nothing to be converted.
    db.pragma('journal_mode = DELETE');
    db.pragma('temp_store = MEMORY');
    if (from === null) db.pragma("cipher = 'chacha20'");
    db.pragma(`hexrekey = '${to === null ? '' : hexOf(to)}'`);
  } finally {
    db.close();
  }
}

/** Opens what is left of a damaged database, wherever it lies now: with whichever key of this process fits. */
export function openStray(path: string, options: Options): Database.Database {
  const key = isPlainDatabase(path) ? undefined : keptKeys().find((each) => fits(path, each));
  return openWith(path, key ?? null, options);
}

/**
 * The key of a database; null for a plain one, and where no key opens it: then SQLite says that it is no database. The
 * library's own has that of its folder, and its first bytes are not looked at, for it may be open; a copy names its key;
 * one that is just being written has the key that fits.
 */
export function keyOf(path: string): Unlocked | null {
  if (path === ':memory:') return null;
  if (basename(path) === 'library.sqlite') return keyOfFolder(dirname(path));
  if (sizeOf(path) === 0 || isPlainDatabase(path)) return null;
  const { envelope } = readCopyEnd(path);
  return envelope === null ? (keptKeys().find((each) => fits(path, each)) ?? null) : keptFor(envelope);
}

function fits(path: string, unlocked: Unlocked): boolean {
  const db = openWith(path, unlocked, { readonly: true, fileMustExist: true });
  try {
    db.pragma('schema_version');
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** As SQLite3 Multiple Ciphers takes a key that is none to be derived: the word `raw:`, 64 digits, all as hexadecimal. */
const hexOf = (unlocked: Unlocked): string =>
  Buffer.from(`raw:${keyFor(unlocked, 'sqlite').toString('hex')}`).toString('hex');
