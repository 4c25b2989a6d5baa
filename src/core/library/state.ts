import type { Database } from 'better-sqlite3';
import { allRows, firstRow, runSql, sql } from '../sql.ts';

/**
 * Small state of the window that outlives it. It is not in the journal, which keeps all for ever: a place is another after
 * every scroll.
 */
export interface State {
  get(key: string): string | null;
  set(key: string, value: string): void;
  /** All under a prefix that ends with a slash. */
  under(prefix: `${string}/`): ReadonlyMap<string, string>;
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
  under(prefix) {
    // What follows the slash in order of characters ends the stretch.
    const query = sql`SELECT key, value FROM state WHERE key >= ${prefix} AND key < ${`${prefix.slice(0, -1)}0`}`;
    return new Map(allRows<{ key: string; value: string }>(db, query).map(({ key, value }) => [key, value]));
  },
});

/**
 * Takes over the state of a database that was damaged, which is newer than that of the backup in its place. What was JSON
 * and is none any more was hit by the damage.
 */
export function takeState(db: Database, newer: ReadonlyMap<string, string>): void {
  const state = createState(db);
  for (const [key, value] of newer) {
    const older = state.get(key);
    if (older === null || !isJson(older) || isJson(value)) state.set(key, value);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Sets a key that has no value yet. */
export const insertStateOnce = (db: Database, key: string, value: string): void => {
  runSql(db, sql`INSERT INTO state (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO NOTHING`);
};
