import type Database from 'better-sqlite3';
import { AppError, isAppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { backUpNow } from './backup/back-up.ts';
import { readFacts } from './backup/backup-folder.ts';
import type { CopyWork } from './backup/copy-work.ts';
import type { Disk } from './backup/disk.ts';
import type { Rebuilt } from './backup/recover.ts';
import { salvage } from './backup/salvage.ts';
import { type Bookmarks, createBookmarks } from './bookmarks.ts';
import { firstDifference } from './differences.ts';
import { createPrivate, type LibraryFiles, sizeOf, syncFolder } from './files.ts';
import { createHeld } from './held.ts';
import { checkWhole, inspectLibrary } from './inspect-library.ts';
import { openJournal } from './journal.ts';
import { libraryError } from './library-errors.ts';
import { libraryVersion, migrate, migrations } from './migrate.ts';
import { createNotes, type Notes } from './notes.ts';
import { openDatabase } from './open-database.ts';
import { reconcile } from './reconcile.ts';
import { takeIn } from './restore/take-in.ts';
import { lastSeq } from './rows.ts';
import { openOwn } from './sqlite.ts';
import { takeState } from './state.ts';
import { type Commit, createCommit } from './writer.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/** What opening needs from outside. */
export interface LibraryPorts {
  now(): Date;
  log(line: string): void;
  /** Left out: the disk as it is. */
  readonly disk?: Disk;
  /** Left out: on this thread. */
  readonly work?: CopyWork;
}

export interface Opened {
  readonly db: Database.Database;
  readonly commit: Commit;
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
  readonly rebuilt: Rebuilt;
  release(): void;
}

/** What the file has that a backup was put in the place of; `isOlder` where the backup is the newer of the two. */
export interface After {
  readonly damaged: string | null;
  readonly isOlder?: boolean;
}

export interface Start {
  readonly disk: Disk;
  readonly ports: LibraryPorts;
  /** Check every page and row before anything is written. */
  readonly whole: boolean;
  /** This start comes after damage: what only this file has is taken in, where it is named, and all is checked at the end. */
  readonly after?: After;
}

/** Opens database and journal and brings them level. When it throws, nothing is held. */
export function startLibrary(
  files: LibraryFiles,
  folder: string,
  { disk, ports, whole, after }: Start,
): Opened {
  const held = createHeld();
  try {
    if (sizeOf(files.database) === 0) createPrivate(files.database);
    else {
      rollBack(files);
      inspectLibrary(files.database, { whole });
    }
    createPrivate(files.inUse, `Carrel, process ${process.pid}, since ${ports.now().toISOString()}\n`);
    syncFolder(folder);

    const db = openDatabase(files.database);
    held.hold(() => closeDatabase(db, ports));
    bringUpToDate(db, folder, disk);
    const journal = openJournal(files.journal);
    held.hold(journal.close);
    const differs = after === undefined ? firstDifference(db, journal, whole) : null;
    if (differs !== null) throw different(folder, differs);
    const { restored, copied, missing } = reconcile(db, journal);
    if (restored > 0) ports.log(`library: ${restored} commits restored from the journal to the database`);
    if (copied > 0) ports.log(`library: ${copied} commits copied from the database to the journal`);
    const commit = createCommit(db, journal, ports.log);
    let salvaged = 0;
    if (after !== undefined) {
      if (after.damaged !== null) {
        const contents = salvage(after.damaged);
        const { revisions, bookmarks } = takeIn(db, commit, contents);
        salvaged = revisions + bookmarks.set;
        if (!after.isOlder) takeState(db, contents.state);
      }
      checkWhole(db, libraryVersion);
    }
    const facts = after === undefined ? null : readFacts(db);
    return {
      db,
      commit,
      // Made here, since what they read may be damaged, and then opening goes another way.
      notes: createNotes(db, commit, ports.now),
      bookmarks: createBookmarks(db, commit, ports.now),
      rebuilt: {
        replayed: restored,
        salvaged,
        lastSeq: lastSeq(db),
        missing,
        notes: facts?.notes ?? 0,
        bookmarks: facts?.bookmarks ?? 0,
      },
      release: held.release,
    };
  } catch (error) {
    held.release();
    throw error;
  }
}

/**
 * A database becomes one with a log in a commit that has none yet. Cut off in the middle, that leaves a rollback journal,
 * without which the file means nothing, and which a connection that only reads cannot apply.
 */
function rollBack(files: LibraryFiles): void {
  if (sizeOf(files.rollback) === 0) return;
  const db = openOwn(files.database);
  try {
    db.pragma('schema_version');
  } finally {
    db.close();
  }
}

export const isDifference = (error: AppError): boolean => error.detail?.differsAt !== undefined;

const different = (folder: string, seq: number) =>
  new AppError('library-damaged', t('tellDifferent', { folder, seq }), { folder, differsAt: seq });

/** Migrates a library that an older Carrel wrote: checked, and with a checked backup, before anything is changed. */
function bringUpToDate(db: Database.Database, folder: string, disk: Disk): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === libraryVersion) return;
  if (version > 0) {
    checkWhole(db, version);
    backUpNow(db, folder, disk);
  }
  try {
    migrate(db, migrations, checkWhole);
  } catch (error) {
    throw notMigrated(error, folder);
  }
}

function notMigrated(error: unknown, folder: string): unknown {
  const what = t('notMigrated');
  const trouble = libraryError(error, what, folder);
  if (isAppError(trouble) && trouble.code !== 'library-damaged') return trouble;
  const why = trouble instanceof Error ? trouble.message : String(trouble);
  return new AppError('library-not-migrated', t('notMigratedWhy', { what, why }), { folder }, error);
}

function closeDatabase(db: Database.Database, ports: LibraryPorts): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // Nothing is lost: what is committed stays in the log, and the next start takes it from there.
    ports.log(`library: closed without a checkpoint: ${String(error)}`);
  }
  db.close();
}
