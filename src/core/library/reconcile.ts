import type { Database } from 'better-sqlite3';
import { allRows, sql } from '../sql.ts';
import type { Change } from './change.ts';
import type { Journal } from './journal.ts';
import {
  type BookmarkRow,
  checkedBookmark,
  checkedNote,
  insertChange,
  lastRevision,
  lastSeq,
  type NoteRow,
} from './rows.ts';

/**
 * Brings database and journal level after an unclean end, a lost or older database, or a lost journal:
 * whichever has the later commits gives them to the other. Answers how many the database was given.
 */
export function reconcile(db: Database, journal: Journal): { restored: number; copied: number } {
  const inDatabase = lastSeq(db);
  const inJournal = journal.lastSeq();
  if (inJournal > inDatabase) return { restored: replay(db, journal, inDatabase), copied: 0 };
  if (inDatabase > inJournal) return { restored: 0, copied: copy(db, journal, inJournal) };
  return { restored: 0, copied: 0 };
}

function replay(db: Database, journal: Journal, after: number): number {
  // A line whose commit failed may have stayed behind; the next commit then has the same seq, and stands.
  const changes = new Map<number, Change>();
  for (const change of journal.after(after)) changes.set(change.seq, change);
  const ordered = [...changes.values()].sort((one, other) => one.seq - other.seq);
  db.transaction(() => {
    for (const change of ordered) insertChange(db, renumbered(db, change));
  }).immediate();
  return ordered.length;
}

/** A note gets the next free number, so that revisions stay without gaps where a line was lost. */
function renumbered(db: Database, change: Change): Change {
  if (change.kind !== 'note') return change;
  return { ...change, revision: lastRevision(db, change.collection, change.record) + 1 };
}

function copy(db: Database, journal: Journal, after: number): number {
  const notes = allRows<NoteRow>(db, sql`SELECT * FROM note_revision WHERE seq > ${after}`);
  const bookmarks = allRows<BookmarkRow>(db, sql`SELECT * FROM bookmark WHERE seq > ${after}`);
  const changes = [
    ...notes.map((row) => checkedNote(db, row)),
    ...bookmarks.map((row) => checkedBookmark(db, row)),
  ].sort((one, other) => one.seq - other.seq);
  journal.append(changes);
  return changes.length;
}
