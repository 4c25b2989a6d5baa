import type { Database } from 'better-sqlite3';
import { allRows, sql } from '../sql.ts';
import { type Stretch, stretchesMissing } from './backup/recovery.ts';
import type { Change } from './change.ts';
import type { Journal } from './journal.ts';
import type { Line } from './journal-lines.ts';
import {
  type BookmarkRow,
  checkedBookmark,
  checkedItem,
  checkedNote,
  type ItemRow,
  insertChange,
  lastItemRevision,
  lastRevision,
  lastSeq,
  type NoteRow,
} from './rows.ts';

export interface Reconciled {
  /** Commits that the database was given. */
  readonly restored: number;
  /** Commits that the journal was given. */
  readonly copied: number;
  /** Numbers among those that the database was to be given, of which the journal has no whole line. */
  readonly missing: readonly Stretch[];
}

/**
 * Brings database and journal level after an unclean end, a lost or older database, or a lost journal:
 * whichever has the later commits gives them to the other.
 */
export function reconcile(db: Database, journal: Journal): Reconciled {
  const inDatabase = lastSeq(db);
  const inJournal = journal.lastSeq();
  if (inJournal > inDatabase) return { ...replay(db, journal, inDatabase), copied: 0 };
  const copied = inDatabase > inJournal ? copy(db, journal, inJournal) : 0;
  return { restored: 0, copied, missing: [] };
}

function replay(db: Database, journal: Journal, after: number): Omit<Reconciled, 'copied'> {
  // A line whose commit failed may have stayed behind; the next commit then has the same seq, and stands.
  const lines = new Map<number, Line>();
  for (const line of journal.after(after)) lines.set(line.change.seq, line);
  const ordered = [...lines.values()]
    .filter(partOfWhole(lines))
    .map(({ change }) => change)
    .sort((one, other) => one.seq - other.seq);
  db.transaction(() => {
    for (const change of ordered) insertChange(db, renumbered(db, change));
  }).immediate();
  const found = ordered.map(({ seq }) => seq);
  return { restored: found.length, missing: stretchesMissing(after, found) };
}

/**
 * Says of a line whether its commit is to be replayed. Of one that was never whole on the disk nothing was reported as
 * saved, and half of it would be worse: a power cut may leave any of its lines and take any other. Where a later commit
 * was written, the one before it had been synced, so that a line that it lacks was damaged since; then the others count.
 */
function partOfWhole(lines: ReadonlyMap<number, Line>): (line: Line) => boolean {
  const end = [...lines.keys()].reduce((most, seq) => Math.max(most, seq), 0);
  const known = new Map<number, boolean>();
  const isWhole = (from: number, until: number): boolean => {
    for (let seq = from; seq <= until; seq += 1) {
      const line = lines.get(seq);
      if (line?.from !== from || line.until !== until) return false;
    }
    return true;
  };
  return ({ from, until }) => {
    if (from === null) return lines.get(until)?.until === until;
    if (from === until || until < end) return true;
    const whole = known.get(from) ?? isWhole(from, until);
    known.set(from, whole);
    return whole;
  };
}

/** A revision gets the next free number, so that revisions stay without gaps where a line was lost. */
function renumbered(db: Database, change: Change): Change {
  switch (change.kind) {
    case 'note':
      return { ...change, revision: lastRevision(db, change.collection, change.record) + 1 };
    case 'item':
      return { ...change, revision: lastItemRevision(db, change.type, change.id) + 1 };
    case 'bookmark':
      return change;
  }
}

function copy(db: Database, journal: Journal, after: number): number {
  const notes = allRows<NoteRow>(db, sql`SELECT * FROM note_revision WHERE seq > ${after}`);
  const bookmarks = allRows<BookmarkRow>(db, sql`SELECT * FROM bookmark WHERE seq > ${after}`);
  const items = allRows<ItemRow>(db, sql`SELECT * FROM item_revision WHERE seq > ${after}`);
  const changes: readonly Change[] = [
    ...notes.map((row) => checkedNote(db, row)),
    ...bookmarks.map((row) => checkedBookmark(db, row)),
    ...items.map((row) => checkedItem(db, row)),
  ].sort((one, other) => one.seq - other.seq);
  // Each by itself: the database has them, and a line that is lost later must not take others with it.
  journal.appendEach(changes);
  return changes.length;
}
