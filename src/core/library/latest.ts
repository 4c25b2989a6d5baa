import type { Database } from 'better-sqlite3';
import type { Note } from '#contract/entities.ts';
import { firstRow, sql } from '../sql.ts';
import { type Item, type ItemType, itemOf } from './items.ts';
import { noteOf } from './notes.ts';
import { checkedItem, checkedNote, type ItemRow, lastSeq, type NoteRow } from './rows.ts';

/** What was last written, in the order in which it was: for whoever keeps an index of it. */
export interface Latest {
  /** Number of the last commit. */
  lastSeq(): number;
  /** Each note's newest revision, of those written after a commit; the oldest first. */
  notes(after: number): Iterable<Written<Note>>;
  items<T>(type: ItemType<T>, after: number): Iterable<Written<Item<T>>>;
  /** What tells a stretch of this history from others: how many revisions it has after a commit, and the hash of the last. */
  sealOf(after: number, until: number): Seal;
}

export interface Seal {
  readonly revisions: number;
  readonly hash: string | null;
}

export interface Written<T> {
  readonly seq: number;
  readonly value: T;
}

const newestNotes = `SELECT * FROM note_revision AS note WHERE seq > ? AND revision = (
    SELECT max(revision) FROM note_revision WHERE collection = note.collection AND record = note.record
  ) ORDER BY seq`;
const newestItems = `SELECT every.* FROM item JOIN item_revision AS every USING (seq)
  WHERE item.seq > ? AND item.type = ? ORDER BY item.seq`;

export function createLatest(db: Database): Latest {
  return {
    lastSeq: () => lastSeq(db),
    *notes(after) {
      for (const row of db.prepare<[number], NoteRow>(newestNotes).iterate(after))
        yield { seq: row.seq, value: noteOf(checkedNote(db, row)) };
    },
    *items(type, after) {
      for (const row of db.prepare<[number, string], ItemRow>(newestItems).iterate(after, type.type))
        yield { seq: row.seq, value: itemOf(type, checkedItem(db, row)) };
    },
    sealOf(after, until) {
      // Of a whole history the narrow index is counted, not the rows with all that was written.
      const within = after === 0 ? sql`+seq <= ${until}` : sql`seq > ${after} AND seq <= ${until}`;
      const seal = firstRow<Seal>(
        db,
        sql`SELECT
              (SELECT count(*) FROM note_revision WHERE ${within})
                + (SELECT count(*) FROM item_revision WHERE ${within}) AS revisions,
              (SELECT hex(hash) FROM (
                SELECT * FROM (SELECT seq, hash FROM note_revision WHERE seq <= ${until} ORDER BY seq DESC LIMIT 1)
                UNION ALL
                SELECT * FROM (SELECT seq, hash FROM item_revision WHERE seq <= ${until} ORDER BY seq DESC LIMIT 1)
              ) ORDER BY seq DESC LIMIT 1) AS hash`,
      );
      return seal ?? { revisions: 0, hash: null };
    },
  };
}
