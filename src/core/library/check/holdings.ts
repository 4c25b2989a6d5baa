import type { Database } from 'better-sqlite3';
import { allRows, firstRow, sql } from '../../sql.ts';
import { type CopyFacts, readFacts } from '../backup/backup-folder.ts';
import { lastSeq } from '../rows.ts';

/** What is in a library or a copy of one, in numbers. */
export interface Holdings extends CopyFacts {
  /** Form of the database. */
  readonly version: number;
  /** Number of the last commit. */
  readonly commits: number;
  /** Revisions of notes. */
  readonly revisions: number;
  readonly items: readonly { readonly type: string; readonly there: number; readonly removed: number }[];
}

export function readHoldings(db: Database): Holdings {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === 0) {
    return { version, commits: 0, savedAt: null, notes: 0, revisions: 0, bookmarks: 0, items: [] };
  }
  return {
    version,
    commits: lastSeq(db),
    ...readFacts(db),
    revisions: firstRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM note_revision`)?.count ?? 0,
    items:
      version < 2
        ? []
        : allRows<Holdings['items'][number]>(
            db,
            sql`SELECT item.type, sum(body IS NOT NULL) AS there, sum(body IS NULL) AS removed
                FROM item JOIN item_revision USING (seq) GROUP BY item.type ORDER BY item.type`,
          ),
  };
}
