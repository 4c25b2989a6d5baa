import type { Database } from 'better-sqlite3';
import type { RecordRef } from '#contract/entities.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import { wellFormed } from './notes.ts';
import { refKey } from './ref-key.ts';
import { type BookmarkRow, checkedBookmark } from './rows.ts';
import type { Commit } from './writer.ts';

export interface Bookmarks {
  /** Sets or takes away a bookmark, and returns only after it is committed. `since`: one that was taken away comes back as it was. */
  set(ref: RecordRef, on: boolean, since?: string): void;
  has(ref: RecordRef): boolean;
  /** When it was set, as an ISO 8601 instant; null where there is none. */
  since(ref: RecordRef): string | null;
  /** Keys (`refKey`) of the bookmarked records. Kept current. */
  all(): ReadonlySet<string>;
}

export function createBookmarks(db: Database, commit: Commit, now: () => Date): Bookmarks {
  const rows = allRows<BookmarkRow>(db, sql`SELECT * FROM bookmark`);
  const there = rows.map((row) => checkedBookmark(db, row)).filter(({ removedAt }) => removedAt === null);
  const dates = new Map(there.map((bookmark) => [refKey(bookmark), bookmark.createdAt]));
  const set = new Set(dates.keys());

  return {
    set(given, on, since) {
      const ref = wellFormed(given);
      const key = refKey(ref);
      const instant = now().toISOString();
      // A bookmark that is set again is a new one: it has a new beginning and no end.
      const createdAt = on ? (since ?? instant) : (dates.get(key) ?? instant);
      commit((seq) =>
        set.has(key) === on
          ? []
          : [{ kind: 'bookmark', seq, ...ref, createdAt, removedAt: on ? null : instant }],
      );
      if (on === set.has(key)) return;
      if (on) {
        set.add(key);
        dates.set(key, createdAt);
      } else {
        set.delete(key);
        dates.delete(key);
      }
    },
    has: (ref) => set.has(refKey(wellFormed(ref))),
    since: (ref) => dates.get(refKey(wellFormed(ref))) ?? null,
    all: () => set,
  };
}

/** When a bookmark that is there was set. */
export function createdAtOf(db: Database, ref: RecordRef): string {
  const row = firstRow<BookmarkRow>(
    db,
    sql`SELECT * FROM bookmark WHERE collection = ${ref.collection} AND record = ${ref.record}`,
  );
  if (row === undefined) throw new Error(`The bookmark on ${ref.record} is known but not stored.`);
  return checkedBookmark(db, row).createdAt;
}
