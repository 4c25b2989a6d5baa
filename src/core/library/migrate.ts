import type { Database } from 'better-sqlite3';
import { notesAndBookmarks } from './migrations/0001-notes-and-bookmarks.ts';
import { items } from './migrations/0002-items.ts';

/** `application_id` of every library: "CRLB". */
export const libraryApplicationId = 0x43524c42;

/** In order; the n-th takes a library from version n − 1 to n. One that was released is never edited. */
export const migrations: readonly string[] = [notesAndBookmarks, items];

/** `user_version` that this program writes, and the newest that it opens. */
export const libraryVersion = migrations.length;

/**
 * Brings a library to `libraryVersion`, each step in one transaction: a step that fails, leaves a broken reference or
 * does not stand up to `check`, leaves the library at the version before.
 */
export function migrate(
  db: Database,
  steps = migrations,
  check: (db: Database, version: number) => void = () => {},
): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    db.transaction(() => {
      db.exec(step);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`Migration ${index + 1} leaves ${broken.length} broken references.`);
      db.pragma(`application_id = ${libraryApplicationId}`);
      db.pragma(`user_version = ${index + 1}`);
      check(db, index + 1);
    }).immediate();
  }
}
