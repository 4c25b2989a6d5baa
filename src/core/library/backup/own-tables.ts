import Database from 'better-sqlite3';
import { allRows, sql } from '../../sql.ts';
import { libraryApplicationId, libraryVersion, migrations } from '../migrate.ts';
import { copyError } from './copy-errors.ts';

/**
 * Throws `copy-not-carrel` unless the tables, indexes and triggers of a copy are exactly those that its version has: a
 * file may come from anywhere, and a view in the place of a table need never end. A newer one is passed on.
 */
export function assertOwnTables(path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const version = Number(copy.pragma('user_version', { simple: true }));
    const application = copy.pragma('application_id', { simple: true });
    if (application === libraryApplicationId && version > libraryVersion) return;
    const own = new Database(':memory:');
    try {
      for (const step of migrations.slice(0, version)) own.exec(step);
      if (version > 0 && tables(own) === tables(copy)) return;
    } finally {
      own.close();
    }
  } finally {
    copy.close();
  }
  throw copyError('copy-not-carrel', path);
}

const tables = (db: Database.Database): string =>
  JSON.stringify(allRows(db, sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`));
