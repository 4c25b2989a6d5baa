import type { Database } from 'better-sqlite3';
import { allRows, firstRow, sql } from '../sql.ts';
import type { Change } from './change.ts';
import type { Journal } from './journal.ts';
import { parseLine } from './journal-lines.ts';
import {
  type BookmarkRow,
  checkedBookmark,
  checkedItem,
  checkedNote,
  type ItemRow,
  lastSeq,
  type NoteRow,
} from './rows.ts';

/**
 * Whether database and journal are of one library. Each can be whole and yet another's: SQLite takes any log with right
 * checksums that lies beside a database into it, also one that a program for copying put there.
 */

/**
 * Number of the first commit of which the database has one thing and the journal another; null where they agree as far
 * as both go. Where they end with the same number, only that one is compared unless it is to be the `whole`.
 */
export function firstDifference(db: Database, journal: Journal, whole: boolean): number | null {
  const end = lastSeq(db);
  const tip = journal.last();
  if (tip === null) return null;
  if (!whole && tip.seq === end) return differsAt(db, tip) ? tip.seq : null;
  const hashes = hashesIn(db);
  // Of two lines with one number the later stands: what differed in the earlier is then no difference.
  const differing = new Map<number, Change>();
  for (const line of journal.lines()) {
    const { seq, hash } = said(line);
    if (hash !== undefined && hashes.get(seq)?.toString('hex') === hash) {
      differing.delete(seq);
      continue;
    }
    const change = parseLine(line)?.change;
    if (change !== undefined && hashes.has(change.seq)) differing.set(change.seq, change);
  }
  return [...differing.values()].find((change) => differsAt(db, change))?.seq ?? null;
}

/** What a line says of itself. Reading it as JSON takes most of the time of a start, and is of use only where this differs. */
function said(line: string): { seq: number; hash: string | undefined } {
  const seq = Number(/^\{"kind":"[a-z]+","seq":(\d+),/.exec(line)?.[1]);
  return { seq, hash: /"hash":"([0-9a-f]{64})"\}$/.exec(line.slice(-80))?.[1] };
}

/** The hash of every row by its number: a hundred times as fast as reading them one by one. */
function hashesIn(db: Database): Map<number, Buffer> {
  const rows = allRows<{ seq: number; hash: Buffer }>(
    db,
    sql`SELECT seq, hash FROM note_revision UNION ALL SELECT seq, hash FROM bookmark
        UNION ALL SELECT seq, hash FROM item_revision`,
  );
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

/** Which of the two is not of one library with a copy; null where the copy does not tell them apart. */
export function oddOneOut(db: Database, journal: Journal, copy: Database): 'database' | 'journal' | null {
  const last = changeAt(copy, lastSeq(copy));
  if (last === null) return null;
  const inDatabase = changeAt(db, last.seq);
  const inJournal = changesOf(journal).get(last.seq) ?? null;
  const agrees = (change: Change | null) => change !== null && isSame(change, last);
  if (agrees(inDatabase) === agrees(inJournal)) return null;
  return agrees(inJournal) ? 'database' : 'journal';
}

/** A line whose commit failed may have stayed behind; the later of two lines with one number stands. */
const changesOf = (journal: Journal): Map<number, Change> =>
  new Map([...journal.after(0)].map(({ change }) => [change.seq, change]));

function differsAt(db: Database, change: Change): boolean {
  const stored = changeAt(db, change.seq);
  // A bookmark that changed again later is there under that number.
  return stored !== null && !isSame(stored, change);
}

/** Revisions may have been numbered anew when a line was lost. */
const isSame = (one: Change, other: Change): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const plain = (change: Change) =>
  Object.entries(change)
    .filter(([name]) => name !== 'revision')
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** The change with this number; null where a later one has taken its place. Throws `library-damaged`. */
function changeAt(db: Database, seq: number): Change | null {
  const note = firstRow<NoteRow>(db, sql`SELECT * FROM note_revision WHERE seq = ${seq}`);
  if (note !== undefined) return checkedNote(db, note);
  const bookmark = firstRow<BookmarkRow>(db, sql`SELECT * FROM bookmark WHERE seq = ${seq}`);
  if (bookmark !== undefined) return checkedBookmark(db, bookmark);
  if (Number(db.pragma('user_version', { simple: true })) < 2) return null;
  const item = firstRow<ItemRow>(db, sql`SELECT * FROM item_revision WHERE seq = ${seq}`);
  return item === undefined ? null : checkedItem(db, item);
}
