import type { Database } from 'better-sqlite3';
import type { RecordRef } from '#contract/entities.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import { wellFormed } from './notes.ts';
import { refKey } from './ref-key.ts';
import { type BookmarkRow, checkedBookmark } from './rows.ts';
import type { Commit } from './writer.ts';

export interface Bookmarks {
  /** Sets or takes away a bookmark, and returns only after it is committed. */
  set(ref: RecordRef, on: boolean): void;
  has(ref: RecordRef): boolean;
  /** Keys (`refKey`) of the bookmarked records. Kept current. */
  all(): ReadonlySet<string>;
}

export function createBookmarks(db: Database, commit: Commit, now: () => Date): Bookmarks {
  const rows = allRows<BookmarkRow>(db, sql`SELECT * FROM bookmark`);
  const set = new Set(
    rows
      .map((row) => checkedBookmark(db, row))
      .filter((bookmark) => bookmark.removedAt === null)
      .map(refKey),
  );

  return {
    set(given, on) {
      const ref = wellFormed(given);
      const instant = now().toISOString();
      commit((seq) => {
        if (set.has(refKey(ref)) === on) return [];
        // A bookmark that is set again is a new one: it has a new beginning and no end.
        const createdAt = on ? instant : createdAtOf(db, ref);
        return [{ kind: 'bookmark', seq, ...ref, createdAt, removedAt: on ? null : instant }];
      });
      if (on) set.add(refKey(ref));
      else set.delete(refKey(ref));
    },
    has: (ref) => set.has(refKey(wellFormed(ref))),
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
