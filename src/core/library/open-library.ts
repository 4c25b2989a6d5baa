import { rmSync } from 'node:fs';
import type { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import type { Addition } from './add-together.ts';
import { copyWorkHere } from './backup/copy-work.ts';
import { realDisk } from './backup/disk.ts';
import { type Backups, createBackups } from './backup/library-backups.ts';
import { logRecovery, type Recovery } from './backup/recovery.ts';
import type { Bookmarks } from './bookmarks.ts';
import { finishSwitch } from './encryption/finish-switch.ts';
import { keyOfFolder, mendEnvelope } from './encryption/folder-key.ts';
import { libraryFiles, makeFolder, sizeOf } from './files.ts';
import { createGuard, type Guard } from './guard.ts';
import { guardedParts } from './guarded-parts.ts';
import { createHeld, type Held } from './held.ts';
import type { Items, ItemType } from './items.ts';
import type { Latest } from './latest.ts';
import { takeLock } from './lock.ts';
import { mendLibrary } from './mend-library.ts';
import type { Notes } from './notes.ts';
import { openOrRecover } from './open-or-recover.ts';
import { createRestore, type Restore } from './restore/restore.ts';
import type { LibraryPorts } from './start-library.ts';
import type { State } from './state.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export { sqliteVersion } from './open-database.ts';

export type { LibraryPorts } from './start-library.ts';

/** The reader's own database. Every call is synchronous; what returns from a writing call is on the disk. */
/** What a kind of items is called when one was not read or saved (`thingNotRead` in src/words). */
export type LibraryThing = 'mark' | 'list' | 'reading' | 'colours' | 'search' | 'taken' | 'names';

export interface Library {
  readonly folder: string;
  /** `read`: another Carrel has it, and every call that writes throws the reason. */
  readonly access: 'write' | 'read';
  /** Commits that opening gave back to the database from the journal: 0 unless something had been lost. */
  readonly restored: number;
  /** What was done when opening found the library damaged or gone; null when it was neither. */
  readonly recovery: Recovery | null;
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
  readonly state: State;
  readonly backups: Backups;
  readonly restore: Restore;
  /** All else that the reader makes, a type at a time; `what` names such a thing in an error: "The saved search". */
  items<T>(type: ItemType<T>, what: LibraryThing): Items<T>;
  /** Adds notes, bookmarks and things in one commit. What is held in memory of them is not true then: open it anew. */
  addTogether(additions: readonly Addition[]): void;
  /** What was last written of notes and items. */
  readonly latest: Latest;
  /** True once damage was met: opening it anew puts it together again. */
  metDamage(): boolean;
  /** Ends cleanly and lets another instance in. A second call does nothing. */
  close(): void;
}

/**
 * Opens the library in `folder`, which is created when it is missing. A damaged or lost one is put together again, as
 * `recovery` then says.
 *
 * Throws `library-locked`, `library-unwritable`, `library-full`, `library-too-new`, `library-not-migrated`,
 * `library-encrypted` without its key, `library-key-missing`, or `library-damaged` when nothing that is left can be put together. Then nothing is held.
 *
 * `refused` is what it threw before: then what stands in the way is set aside, and the rest put together.
 */
export function openLibrary(folder: string, ports: LibraryPorts, refused?: AppError): Library {
  const guard = createGuard(folder);
  const held = createHeld();
  try {
    return guard(t('notOpened'), () => open(folder, ports, { guard, held, refused }));
  } catch (error) {
    held.release();
    throw error;
  }
}

interface Opening {
  readonly guard: Guard;
  readonly held: Held;
  readonly refused: AppError | undefined;
}

function open(folder: string, ports: LibraryPorts, { guard, held, refused }: Opening): Library {
  const files = libraryFiles(folder);
  const disk = ports.disk ?? realDisk;
  makeFolder(folder);
  held.hold(takeLock(folder).release);
  finishSwitch(folder, disk);
  if (keyOfFolder(folder) !== null) mendEnvelope(folder, disk);

  const { opened, recovery } = refused
    ? mendLibrary(files, folder, refused, disk, ports)
    : openOrRecover(files, folder, disk, ports);
  held.hold(() => {
    // After damage was met, or with a log left behind, the next start must check.
    if (!guard.metDamage() && sizeOf(files.wal) === 0) rmSync(files.inUse, { force: true });
  });
  held.hold(opened.release);
  if (recovery !== null) logRecovery(recovery, ports.log);
  const { db, commit, rebuilt } = opened;
  const work = ports.work ?? copyWorkHere(disk);
  const backups = createBackups(db, folder, { disk, work, isAlone: true }, guard);
  return {
    folder,
    access: 'write',
    restored: rebuilt.replayed,
    recovery,
    ...guardedParts(opened, ports.now, guard),
    backups,
    restore: createRestore({ db, commit, backups, guard, work }),
    metDamage: guard.metDamage,
    close: held.release,
  };
}
