import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { createPrivate } from '../library/files.ts';
import { openOwn, openPlain } from '../library/sqlite.ts';
import { indexSchema, indexVersion } from './schema.ts';

export const indexPath = (folder: string): string => join(folder, 'notes-index.sqlite');

/**
 * Opens the index that lies beside the library, or one in memory where no file is given or none can be written. One that
 * is damaged or of another form is thrown away.
 */
export function openIndex(path: string | null, log: (line: string) => void): Database.Database {
  if (path !== null) {
    for (const again of [true, false]) {
      try {
        return openAt(path);
      } catch (error) {
        log(`notes index: ${again ? 'made anew' : 'kept in memory only'}: ${String(error)}`);
        removeIndex(path);
      }
    }
  }
  const db = openPlain(':memory:');
  // Nothing of it may lie in a file of the system's.
  db.pragma('temp_store = MEMORY');
  return withSchema(db);
}

export function removeIndex(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}

function openAt(path: string): Database.Database {
  createPrivate(path);
  const db = openOwn(path);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_mode = WAL');
    // What a power cut takes is made again from the library.
    db.pragma('synchronous = NORMAL');
    return withSchema(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function withSchema(db: Database.Database): Database.Database {
  const version = db.pragma('user_version', { simple: true });
  const [tables, temporary] = indexSchema.split(/(?=CREATE TEMP )/);
  if (version === 0) {
    db.transaction(() => {
      db.exec(tables ?? '');
      db.pragma(`user_version = ${indexVersion}`);
    }).immediate();
  } else if (version !== indexVersion) throw new Error(`it has form ${String(version)}`);
  db.exec(temporary ?? '');
  return db;
}
