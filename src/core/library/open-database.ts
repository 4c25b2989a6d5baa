import type Database from 'better-sqlite3';
import { openOwn, openPlain } from './sqlite.ts';

/** Before 3.51.3 two connections at a checkpoint could corrupt a WAL database (fixed 2026-03-13). */
const oldestSqlite = '3.51.3';

/** Version of the SQLite inside this program, "3.54.1". */
export function sqliteVersion(): string {
  const db = openPlain(':memory:');
  try {
    return db.prepare('SELECT sqlite_version()').pluck().get() as string;
  } finally {
    db.close();
  }
}

/** Throws when the SQLite inside this program is older than the one that keeps notes safe. */
export function assertSqliteVersion(version: string): void {
  if (version.localeCompare(oldestSqlite, 'en', { numeric: true }) >= 0) return;
  throw new Error(`Carrel was built with SQLite ${version}; notes are safe only from ${oldestSqlite} on.`);
}

/**
 * The library's one connection that writes. WAL with `synchronous = FULL`: a commit that returned
 * survives a power cut, which NORMAL does not promise. Defensive mode is better-sqlite3's default.
 */
export function openDatabase(path: string): Database.Database {
  assertSqliteVersion(sqliteVersion());
  const db = openOwn(path, { timeout: 5000 });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') throw new Error(`${path} cannot have a write-ahead log here (mode ${String(mode)}).`);
    db.pragma('synchronous = FULL');
    // Only macOS knows the difference: there fsync alone leaves the data in the drive's cache.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
