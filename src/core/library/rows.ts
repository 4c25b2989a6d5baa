import type { Database } from 'better-sqlite3';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { type BookmarkChange, type Change, hashOf, type ItemChange, type NoteChange } from './change.ts';
import { rebuildAdvice } from './library-errors.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/** Changes as rows and back. No row leaves here whose hash was not compared. */

export interface NoteRow {
  readonly seq: number;
  readonly collection: string;
  readonly record: string;
  readonly revision: number;
  readonly text: string;
  readonly saved_at: string;
  readonly hash: Buffer;
}

export interface BookmarkRow {
  readonly seq: number;
  readonly collection: string;
  readonly record: string;
  readonly created_at: string;
  readonly removed_at: string | null;
  readonly hash: Buffer;
}

export interface ItemRow {
  readonly seq: number;
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  readonly collection: string | null;
  readonly record: string | null;
  readonly body: string | null;
  readonly saved_at: string;
  readonly hash: Buffer;
}

/** Throws `library-damaged`, which names the record, when the row is not as it was written. */
export function checkedNote(db: Database, row: NoteRow): NoteChange {
  const { seq, collection, record, revision, text, saved_at: savedAt } = row;
  const change: NoteChange = { kind: 'note', seq, collection, record, revision, text, savedAt };
  if (hashOf(change).equals(row.hash)) return change;
  throw damagedRow(db, `Revision ${revision} of the note`, { collection, record, revision });
}

/** Throws `library-damaged`, which names the record, when the row is not as it was written. */
export function checkedBookmark(db: Database, row: BookmarkRow): BookmarkChange {
  const { seq, collection, record, created_at: createdAt, removed_at: removedAt } = row;
  const change: BookmarkChange = { kind: 'bookmark', seq, collection, record, createdAt, removedAt };
  if (hashOf(change).equals(row.hash)) return change;
  throw damagedRow(db, 'The bookmark', { collection, record });
}

/** Throws `library-damaged`, which names the thing, when the row is not as it was written. */
export function checkedItem(db: Database, row: ItemRow): ItemChange {
  const { saved_at: savedAt, hash, ...rest } = row;
  const change: ItemChange = { kind: 'item', ...rest, savedAt };
  if (hashOf(change).equals(hash)) return change;
  const { type, id, revision, collection, record } = row;
  throw damagedRow(db, `Revision ${revision} of the ${type} “${id}”`, { collection, record, revision });
}

type Damaged = Readonly<{ collection: string | null; record: string | null; revision?: number }>;

function damagedRow(db: Database, what: string, detail: Damaged): AppError {
  const at = { what, path: db.name, advice: rebuildAdvice() };
  return new AppError(
    'library-damaged',
    detail.record === null
      ? t('rowDamaged', at)
      : t('rowDamagedOn', { ...at, record: detail.record, collection: String(detail.collection) }),
    detail,
  );
}

/** Number of the last commit; 0 in a new library. */
export const lastSeq = (db: Database): number =>
  firstRow<{ last: number }>(db, sql`SELECT last FROM sequence`)?.last ?? 0;

/** Newest revision number of a note; 0 where there is none. */
export const lastRevision = (db: Database, collection: string, record: string): number =>
  firstRow<{ revision: number | null }>(
    db,
    sql`SELECT max(revision) AS revision FROM note_revision
        WHERE collection = ${collection} AND record = ${record}`,
  )?.revision ?? 0;

/** Newest revision number of an item; 0 where there is none. */
export const lastItemRevision = (db: Database, type: string, id: string): number =>
  firstRow<{ revision: number | null }>(
    db,
    sql`SELECT max(revision) AS revision FROM item_revision WHERE type = ${type} AND id = ${id}`,
  )?.revision ?? 0;

/** Writes one change and counts it. To be called inside a transaction. */
export function insertChange(db: Database, change: Change): void {
  const { seq, collection, record } = change;
  const hash = hashOf(change);
  switch (change.kind) {
    case 'note':
      runSql(
        db,
        sql`INSERT INTO note_revision (seq, collection, record, revision, text, saved_at, hash)
            VALUES (${seq}, ${collection}, ${record}, ${change.revision}, ${change.text}, ${change.savedAt}, ${hash})`,
      );
      break;
    case 'bookmark':
      runSql(
        db,
        sql`INSERT OR REPLACE INTO bookmark (collection, record, created_at, removed_at, seq, hash)
            VALUES (${collection}, ${record}, ${change.createdAt}, ${change.removedAt}, ${seq}, ${hash})`,
      );
      break;
    case 'item':
      insertItem(db, change, hash);
  }
  runSql(db, sql`UPDATE sequence SET last = ${seq}`);
}

function insertItem(db: Database, change: ItemChange, hash: Buffer): void {
  const { seq, type, id, revision, collection, record, body, savedAt } = change;
  runSql(
    db,
    sql`INSERT INTO item_revision (seq, type, id, revision, collection, record, body, saved_at, hash)
        VALUES (${seq}, ${type}, ${id}, ${revision}, ${collection}, ${record}, ${body}, ${savedAt}, ${hash})`,
  );
  runSql(
    db,
    sql`INSERT OR REPLACE INTO item (type, id, collection, record, seq)
        VALUES (${type}, ${id}, ${collection}, ${record}, ${seq})`,
  );
}
