import type { Database } from 'better-sqlite3';
import { firstRow, runSql, sql } from '../sql.ts';

/** Small state of the window that outlives it. It is not in the journal: nobody would miss it. */
export interface State {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

export const createState = (db: Database): State => ({
  get: (key) =>
    firstRow<{ value: string }>(db, sql`SELECT value FROM state WHERE key = ${key}`)?.value ?? null,
  set(key, value) {
    runSql(
      db,
      sql`INSERT INTO state (key, value) VALUES (${key}, ${value})
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
  },
});

/** Sets a key that has no value yet. */
export const insertStateOnce = (db: Database, key: string, value: string): void => {
  runSql(db, sql`INSERT INTO state (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO NOTHING`);
};
