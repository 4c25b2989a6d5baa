import type Database from 'better-sqlite3';
import { allRows, sql } from '../../sql.ts';
import { libraryApplicationId, libraryVersion, migrations } from '../migrate.ts';
import { openAny, openPlain } from '../sqlite.ts';
import { copyError } from './copy-errors.ts';

/** Whether tables, indexes and triggers are exactly those that a library of this version has. */
export function hasOwnTables(db: Database.Database, version: number): boolean {
  const own = openPlain(':memory:');
  try {
    for (const step of migrations.slice(0, version)) own.exec(step);
    return version > 0 && tables(own) === tables(db);
  } finally {
    own.close();
  }
}

/**
 * Throws `copy-not-carrel` unless the tables of a copy are a library's: a file may come from anywhere, and a view in the
 * place of a table need never end. A newer one is passed on.
 */
export function assertOwnTables(path: string): void {
  const copy = openAny(path, { readonly: true, fileMustExist: true });
  try {
    const version = Number(copy.pragma('user_version', { simple: true }));
    const isNewer =
      copy.pragma('application_id', { simple: true }) === libraryApplicationId && version > libraryVersion;
    if (!isNewer && !hasOwnTables(copy, version)) throw copyError('copy-not-carrel', path);
  } finally {
    copy.close();
  }
}

const tables = (db: Database.Database): string =>
  JSON.stringify(allRows(db, sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`));
