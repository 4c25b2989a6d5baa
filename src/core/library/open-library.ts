import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { type Bookmarks, createBookmarks } from './bookmarks.ts';
import { createPrivate, type LibraryFiles, libraryFiles, makeFolder, sizeOf, syncFolder } from './files.ts';
import { createGuard, type Guard } from './guard.ts';
import { inspectLibrary } from './inspect-library.ts';
import { createItems, type Items, type ItemType } from './items.ts';
import { openJournal } from './journal.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { createNotes, type Notes } from './notes.ts';
import { openDatabase } from './open-database.ts';
import { reconcile } from './reconcile.ts';
import { createState, type State } from './state.ts';
import { type Commit, createCommit } from './writer.ts';

export { sqliteVersion } from './open-database.ts';

export interface LibraryPorts {
  now(): Date;
  log(line: string): void;
}

/** The reader's own database. Every call is synchronous; what returns from a writing call is on the disk. */
export interface Library {
  readonly folder: string;
  /** Commits that opening gave back to the database from the journal: 0 unless something had been lost. */
  readonly restored: number;
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
  readonly state: State;
  /** All else that the reader makes, a type at a time; `what` names such a thing in an error: "The saved search". */
  items<T>(type: ItemType<T>, what: string): Items<T>;
  /** Ends cleanly and lets another instance in. A second call does nothing. */
  close(): void;
}

/**
 * Opens the library in `folder`, which is created when it is missing.
 *
 * Throws `library-locked`, `library-unwritable`, `library-full`, `library-too-new` or
 * `library-damaged`. Then nothing is held, and a library that was refused is as it was.
 */
export function openLibrary(folder: string, ports: LibraryPorts): Library {
  const guard = createGuard(folder);
  /** What has to be let go at the end, or when opening fails half-way; the last first. */
  const held: (() => void)[] = [];
  const close = () => {
    for (const release of held.splice(0).reverse()) release();
  };
  try {
    return guard('The library was not opened', () => open(folder, ports, guard, held, close));
  } catch (error) {
    close();
    throw error;
  }
}

function open(
  folder: string,
  ports: LibraryPorts,
  guard: Guard,
  held: (() => void)[],
  close: () => void,
): Library {
  const files = libraryFiles(folder);
  makeFolder(folder);
  held.push(takeLock(folder).release);

  const unclean = existsSync(files.inUse) || sizeOf(files.wal) > 0;
  if (sizeOf(files.database) === 0) makeEmpty(files);
  else inspectLibrary(files.database, { whole: unclean });
  createPrivate(files.inUse, `Carrel, process ${process.pid}, since ${ports.now().toISOString()}\n`);
  syncFolder(folder);
  held.push(() => {
    // After damage was met, or with a log left behind, the next start must check.
    if (!guard.metDamage() && sizeOf(files.wal) === 0) rmSync(files.inUse, { force: true });
  });

  const db = openDatabase(files.database);
  held.push(() => closeDatabase(db, ports));
  migrate(db);
  const journal = openJournal(files.journal);
  held.push(journal.close);
  const { restored, copied } = reconcile(db, journal);
  if (restored > 0) ports.log(`library: ${restored} commits restored from the journal to the database`);
  if (copied > 0) ports.log(`library: ${copied} commits copied from the database to the journal`);

  const commit = createCommit(db, journal, ports.log);
  return { folder, restored, ...guarded(db, commit, ports, guard), close };
}

/** A log without its database may hold the last copy of something, and SQLite would delete it. */
function makeEmpty(files: LibraryFiles): void {
  if (sizeOf(files.wal) > 0) {
    let copy = 1;
    while (existsSync(`${files.wal}.kept-${copy}`)) copy += 1;
    renameSync(files.wal, `${files.wal}.kept-${copy}`);
  }
  createPrivate(files.database);
}

function closeDatabase(db: Database, ports: LibraryPorts): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // Nothing is lost: what is committed stays in the log, and the next start takes it from there.
    ports.log(`library: closed without a checkpoint: ${String(error)}`);
  }
  db.close();
}

function guarded(
  db: Database,
  commit: Commit,
  ports: LibraryPorts,
  guard: Guard,
): Pick<Library, 'notes' | 'bookmarks' | 'state' | 'items'> {
  const notes = createNotes(db, commit, ports.now);
  const bookmarks = createBookmarks(db, commit, ports.now);
  const state = createState(db);
  return {
    notes: {
      get: (ref) => guard(`The note on “${ref.record}” was not read`, () => notes.get(ref)),
      revisions: (ref) => guard(`The note on “${ref.record}” was not read`, () => notes.revisions(ref)),
      save: (draft) => guard(`The note on “${draft.ref.record}” was not saved`, () => notes.save(draft)),
      all: notes.all,
      texts: notes.texts,
      edition: notes.edition,
    },
    bookmarks: {
      set: (ref, on) => guard(`The bookmark on “${ref.record}” was not saved`, () => bookmarks.set(ref, on)),
      has: bookmarks.has,
      all: bookmarks.all,
    },
    state: {
      get: (key) => guard('The state of the window was not read', () => state.get(key)),
      set: (key, value) => guard('The state of the window was not saved', () => state.set(key, value)),
    },
    items(type, what) {
      const items = createItems(db, commit, ports.now, type);
      const reading = <R>(action: () => R): R => guard(`${what} was not read`, action);
      return {
        get: (id) => reading(() => items.get(id)),
        all: () => reading(items.all),
        of: (ref) => reading(() => items.of(ref)),
        removedSince: (instant) => reading(() => items.removedSince(instant)),
        revisions: (id) => reading(() => items.revisions(id)),
        write: (edits) => guard(`${what} was not saved`, () => items.write(edits)),
        edition: items.edition,
      };
    },
  };
}
