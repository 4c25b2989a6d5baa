import type Database from 'better-sqlite3';
import type { BookmarkChange, Change, ItemChange, NoteChange } from '../change.ts';
import type { Contents } from '../restore/read-contents.ts';
import {
  type BookmarkRow,
  checkedBookmark,
  checkedItem,
  checkedNote,
  type ItemRow,
  type NoteRow,
} from '../rows.ts';
import { openStray } from '../sqlite.ts';

const nothing: Contents = { notes: [], bookmarks: [], items: [], state: new Map() };

/**
 * What can still be read of a damaged database and is as it was written, by the hash of each row. It changes nothing in
 * it. The state of the window has no hashes; it is read where SQLite finds its table whole.
 */
export function salvage(path: string): Contents {
  try {
    const db = openStray(path, { readonly: true, fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      const soundIn = <R extends { readonly seq: number }, C extends Change>(
        table: string,
        checked: (db: Database.Database, row: R) => C,
      ) => soundRows<R, C>(db, table, (row) => checked(db, row));
      return {
        notes: soundIn<NoteRow, NoteChange>('note_revision', checkedNote),
        bookmarks: soundIn<BookmarkRow, BookmarkChange>('bookmark', checkedBookmark),
        items: soundIn<ItemRow, ItemChange>('item_revision', checkedItem),
        state: soundState(db),
      };
    } finally {
      db.close();
    }
  } catch {
    return nothing;
  }
}

function soundState(db: Database.Database): ReadonlyMap<string, string> {
  try {
    const [found] = db.pragma("integrity_check('state')") as { integrity_check: string }[];
    if (found?.integrity_check !== 'ok') return nothing.state;
    const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM state').all();
    return new Map(rows.map(({ key, value }) => [key, value]));
  } catch {
    return nothing.state;
  }
}

function soundRows<R extends { readonly seq: number }, C extends Change>(
  db: Database.Database,
  table: string,
  checked: (row: R) => C,
): readonly C[] {
  const found = new Map<number, C>();
  // Reading ends at a damaged page; from the other end it comes to those behind it.
  for (const order of ['', 'ORDER BY rowid DESC', 'ORDER BY seq', 'ORDER BY seq DESC']) {
    try {
      for (const row of db.prepare<[], R>(`SELECT * FROM ${table} ${order}`).iterate()) {
        if (found.has(row.seq)) continue;
        const change = soundOrNull(() => checked(row));
        if (change !== null) found.set(change.seq, change);
      }
    } catch {
      // As far as it goes.
    }
  }
  return [...found.values()].sort((one, other) => one.seq - other.seq);
}

function soundOrNull<C>(check: () => C): C | null {
  try {
    return check();
  } catch {
    return null;
  }
}
