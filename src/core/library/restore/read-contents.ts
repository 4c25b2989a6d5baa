import type { Database } from 'better-sqlite3';
import { allRows, sql } from '../../sql.ts';
import type { BookmarkChange, ItemChange, NoteChange } from '../change.ts';
import {
  type BookmarkRow,
  checkedBookmark,
  checkedItem,
  checkedNote,
  type ItemRow,
  type NoteRow,
} from '../rows.ts';

/** Everything that a library holds. */
export interface Contents {
  readonly notes: readonly NoteChange[];
  readonly bookmarks: readonly BookmarkChange[];
  readonly items: readonly ItemChange[];
  readonly state: ReadonlyMap<string, string>;
}

/** Reads a library, or a copy of one in an older form, in the order of its commits. Throws `library-damaged`. */
export function readContents(db: Database): Contents {
  const hasItems = Number(db.pragma('user_version', { simple: true })) >= 2;
  return {
    notes: allRows<NoteRow>(db, sql`SELECT * FROM note_revision ORDER BY seq`).map((row) =>
      checkedNote(db, row),
    ),
    bookmarks: allRows<BookmarkRow>(db, sql`SELECT * FROM bookmark ORDER BY seq`).map((row) =>
      checkedBookmark(db, row),
    ),
    items: hasItems
      ? allRows<ItemRow>(db, sql`SELECT * FROM item_revision ORDER BY seq`).map((row) => checkedItem(db, row))
      : [],
    state: new Map(
      allRows<{ key: string; value: string }>(db, sql`SELECT key, value FROM state`).map(({ key, value }) => [
        key,
        value,
      ]),
    ),
  };
}
