import type Database from 'better-sqlite3';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { firstRow, sql } from '../sql.ts';
import { hasOwnTables } from './backup/own-tables.ts';
import { rebuildAdvice } from './library-errors.ts';
import { libraryApplicationId, libraryVersion } from './migrate.ts';
import {
  type BookmarkRow,
  checkedBookmark,
  checkedItem,
  checkedNote,
  type ItemRow,
  lastSeq,
  type NoteRow,
} from './rows.ts';
import { openAny } from './sqlite.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/**
 * Looks at an existing library before anything may write to it, by a read-only connection, which leaves
 * database and log byte for byte as they are. Throws `library-too-new` or `library-damaged`. `whole`
 * checks every page, index and row as well, as is due after an unclean end: SQLite's own check finds
 * one flipped bit in fourteen, the hashes of the rows find the others that matter.
 */
export function inspectLibrary(path: string, { whole }: { readonly whole: boolean }): void {
  const db = openAny(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    const version = db.pragma('user_version', { simple: true }) as number;
    const application = db.pragma('application_id', { simple: true });
    if (application !== libraryApplicationId) {
      // A start that was killed before its first commit leaves an empty database behind; that is ours.
      if (firstRow(db, sql`SELECT name FROM sqlite_schema`) === undefined && application === 0) return;
      throw new AppError('library-damaged', t('notALibrary', { path, advice: rebuildAdvice() }));
    }
    if (version > libraryVersion) throw tooNew(path, version);
    if (whole) checkWhole(db, version);
  } finally {
    db.close();
  }
}

const tooNew = (path: string, version: number) =>
  new AppError('library-too-new', t('tooNew', { path, version, newest: libraryVersion }), {
    version,
    newest: libraryVersion,
  });

/** Checks every page, index, row and revision. Throws `library-damaged`. */
export function checkWhole(db: Database.Database, version: number): void {
  const [found] = db.pragma('integrity_check') as { integrity_check: string }[];
  if (found?.integrity_check !== 'ok') throw broken(db, found?.integrity_check ?? 'no answer');

  let last = 0;
  for (const row of db.prepare<[], NoteRow>('SELECT * FROM note_revision').iterate()) {
    last = Math.max(last, checkedNote(db, row).seq);
  }
  for (const row of db.prepare<[], BookmarkRow>('SELECT * FROM bookmark').iterate()) {
    last = Math.max(last, checkedBookmark(db, row).seq);
  }
  if (version >= 2) last = Math.max(last, checkItems(db));
  if (last !== lastSeq(db)) throw broken(db, t('commitMissing', { seq: lastSeq(db) }));

  const gap = firstRow<{ record: string }>(
    db,
    sql`SELECT record FROM note_revision GROUP BY collection, record HAVING max(revision) <> count(*)`,
  );
  if (gap !== undefined) throw broken(db, t('noteRevisionMissing', { record: gap.record }));
  // Without its triggers a library would take what it must refuse, and no copy of it would be taken for one.
  if (!hasOwnTables(db, version)) throw broken(db, t('foreignTables'));
}

/** Checks every revision of every item, and that each item names its newest; answers the highest `seq`. */
function checkItems(db: Database.Database): number {
  let last = 0;
  for (const row of db.prepare<[], ItemRow>('SELECT * FROM item_revision').iterate()) {
    last = Math.max(last, checkedItem(db, row).seq);
  }
  const wrong = firstRow<{ type: string; id: string }>(
    db,
    sql`SELECT type, id FROM item_revision AS every LEFT JOIN item USING (type, id) GROUP BY type, id
        HAVING max(revision) <> count(*) OR max(every.seq) IS NOT item.seq`,
  );
  if (wrong !== undefined) throw broken(db, t('itemRevisionMissing', wrong));
  return last;
}

const broken = (db: Database.Database, why: string) =>
  new AppError('library-damaged', t('broken', { path: db.name, why, advice: rebuildAdvice() }));
