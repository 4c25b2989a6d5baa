import type Database from 'better-sqlite3';
import type { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { copyWorkHere } from './backup/copy-work.ts';
import { realDisk } from './backup/disk.ts';
import { createBackups } from './backup/library-backups.ts';
import { createBookmarks } from './bookmarks.ts';
import { keyOfFolder } from './encryption/folder-key.ts';
import { libraryFiles } from './files.ts';
import { createGuard } from './guard.ts';
import { guardedParts } from './guarded-parts.ts';
import { inspectLibrary } from './inspect-library.ts';
import { libraryVersion } from './migrate.ts';
import { createNotes } from './notes.ts';
import type { Library, LibraryPorts } from './open-library.ts';
import { createRestore } from './restore/restore.ts';
import { openOwn } from './sqlite.ts';
import type { Commit } from './writer.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/**
 * Opens a library that another Carrel has, by a connection that cannot write: its notes are shown as they are now, also
 * when the other saves more. Whatever would write throws `why`, the reason that it was not opened otherwise. A copy can
 * be taken. Throws `why` when it cannot be read either, and `library-encrypted` without its key.
 */
export function openReadOnly(folder: string, ports: LibraryPorts, why: AppError): Library {
  const { database } = libraryFiles(folder);
  keyOfFolder(folder);
  const guard = createGuard(folder);
  const db = guard(t('notOpened'), () => connect(database, why));
  const refuse = () => {
    throw why;
  };
  const commit: Commit = refuse;
  const edition = () => Number(db.pragma('data_version', { simple: true }));

  function read() {
    const notes = createNotes(db, commit, ports.now);
    const parts = { db, commit, notes, bookmarks: createBookmarks(db, commit, ports.now) };
    const guarded = guardedParts(parts, ports.now, guard);
    return { ...guarded, notes: { ...guarded.notes, edition } };
  }
  let seen = edition();
  let parts = guard(t('notRead'), read);
  /** What is kept in memory is read anew when the other Carrel saved something. */
  function current() {
    const now = edition();
    if (now !== seen) parts = guard(t('notRead'), read);
    seen = now;
    return parts;
  }

  const work = ports.work ?? copyWorkHere(realDisk);
  const backups = createBackups(db, folder, { disk: realDisk, work, isAlone: false }, guard);
  const restore = createRestore({ db, commit, backups, guard, work });
  return {
    folder,
    access: 'read',
    restored: 0,
    recovery: null,
    get notes() {
      return current().notes;
    },
    get bookmarks() {
      return current().bookmarks;
    },
    state: { get: (key) => parts.state.get(key), set: refuse, under: (prefix) => parts.state.under(prefix) },
    latest: parts.latest,
    addTogether: refuse,
    items: (type, what) => ({ ...parts.items(type, what), edition }),
    // The other makes the backups; two would be in each other's way.
    backups: {
      ...backups,
      isDue: () => false,
      make: async () => refuse(),
      toSecondPlace: async () => refuse(),
      level: async () => refuse(),
    },
    restore: { plan: restore.plan, run: async () => refuse() },
    metDamage: () => false,
    close: () => db.close(),
  };
}

function connect(path: string, why: AppError): Database.Database {
  inspectLibrary(path, { whole: false });
  const db = openOwn(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma('trusted_schema = OFF');
  if (db.pragma('user_version', { simple: true }) === libraryVersion) return db;
  // An older Carrel has it, in a form that this one would first have to change.
  db.close();
  throw why;
}
