import type Database from 'better-sqlite3';
import { firstRow, sql } from '../../sql.ts';
import { sizeOf } from '../files.ts';
import { openAny } from '../sqlite.ts';
import { type Backup, listBackups } from './backup-names.ts';

export { type Backup, backupPath, backupsIn, listBackups } from './backup-names.ts';

/** What a window shows of a copy. */
export interface CopyFacts {
  /** When its last commit was made, by the clock of then: a label, never a reason. Null in an empty one. */
  readonly savedAt: string | null;
  /** Records with a note. */
  readonly notes: number;
  readonly bookmarks: number;
}

/** Looks into a copy without checking it; null where it cannot be read. */
export function lookInto<T>(path: string, look: (db: Database.Database) => T): T | null {
  try {
    const db = openAny(path, { readonly: true, fileMustExist: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

export const readFacts = (db: Database.Database): CopyFacts => {
  const counts = firstRow<{ notes: number; bookmarks: number }>(
    db,
    sql`SELECT
          (SELECT count(*) FROM (
            SELECT text, max(revision) FROM note_revision GROUP BY collection, record
          ) WHERE text <> '') AS notes,
          (SELECT count(*) FROM bookmark WHERE removed_at IS NULL) AS bookmarks`,
  );
  return { savedAt: lastSavedAt(db), notes: counts?.notes ?? 0, bookmarks: counts?.bookmarks ?? 0 };
};

/** When the last commit was made, by the clock of then. */
export function lastSavedAt(db: Database.Database): string | null {
  const hasItems = Number(db.pragma('user_version', { simple: true })) >= 2;
  // Each by its own index: over all of them at once SQLite reads every row.
  const items = hasItems
    ? sql`UNION ALL SELECT * FROM (SELECT seq, saved_at FROM item_revision ORDER BY seq DESC LIMIT 1)`
    : sql``;
  const last = firstRow<{ saved_at: string }>(
    db,
    sql`SELECT saved_at FROM (
          SELECT * FROM (SELECT seq, saved_at FROM note_revision ORDER BY seq DESC LIMIT 1)
          UNION ALL SELECT * FROM (
            SELECT seq, coalesce(removed_at, created_at) AS saved_at FROM bookmark ORDER BY seq DESC LIMIT 1
          ) ${items}
        ) ORDER BY seq DESC LIMIT 1`,
  );
  return last?.saved_at ?? null;
}

export interface DescribedBackup extends Backup {
  readonly bytes: number;
  /** Null where it cannot be read. */
  readonly facts: CopyFacts | null;
}

/** The backups in a folder with what they hold, as a window shows them. None of them is checked. */
export const describeBackups = (folder: string): DescribedBackup[] =>
  listBackups(folder).map((backup) => ({
    ...backup,
    bytes: sizeOf(backup.path),
    facts: lookInto(backup.path, readFacts),
  }));
