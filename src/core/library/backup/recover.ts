import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { readCopyEnd } from '../encryption/copy-envelope.ts';
import { keyOfFolder } from '../encryption/folder-key.ts';
import { libraryFiles } from '../files.ts';
import { convert, keyOf } from '../sqlite.ts';
import { type Backup, backupsIn, lastSavedAt, listBackups, lookInto } from './backup-folder.ts';
import { nextDamaged, setAside } from './damaged-folder.ts';
import type { Disk } from './disk.ts';
import type { Recovery } from './recovery.ts';
import { verifyCopy } from './seal.ts';
import { secondPlaceBackups } from './second-place.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/** What opening found on a base that was put in the place of the damaged database. */
export type Rebuilt = Pick<Recovery, 'replayed' | 'salvaged' | 'lastSeq' | 'missing' | 'notes' | 'bookmarks'>;

export interface Damage {
  readonly why: AppError;
  /** Whether the journal tells of other commits than the backups do, and has to be written anew. */
  readonly withJournal: boolean;
  /** Whether what the damaged database holds is this library's. */
  readonly isOwn: boolean;
}

/**
 * Puts a library back together: the damaged files are moved aside, never deleted; the newest backup that checks takes
 * their place, else an empty one; and `open` replays the journal over it, takes what the others lack from the damaged
 * file, and checks the whole. When that fails too, the next backup is tried. Throws what `open` threw on the last of
 * them, which is the empty one.
 *
 * Whatever ends this half-way leaves backups and journal untouched, and the next start does it again.
 */
export function recover<T>(
  dataFolder: string,
  { why, withJournal, isOwn }: Damage,
  disk: Disk,
  open: (damaged: string | null) => T & { readonly rebuilt: Rebuilt },
): { opened: T; recovery: Recovery } {
  const files = libraryFiles(dataFolder);
  const aside = nextDamaged(dataFolder);
  const passedOver: { path: string; why: string }[] = [];
  /** Those of them that are out of the order of backups from now on. */
  const bad: string[] = [];
  // Log and rollback journal too: SQLite would apply them to whatever comes to lie beside them.
  const owns = [files.database, files.wal, files.shm, files.rollback];
  setAside(withJournal ? [...owns, files.journal] : owns, aside, disk);

  for (const backup of [...allBackups(dataFolder), null]) {
    try {
      if (backup !== null) {
        verifyCopy(backup.path);
        place(backup.path, files.database, disk);
      }
      const opened = open(isOwn ? join(aside, basename(files.database)) : null);
      setAside(bad, aside, disk);
      return {
        opened,
        recovery: {
          ...opened.rebuilt,
          why: reportOf(why),
          from: backup === null ? 'journal' : 'backup',
          backup: backup && { ...backup, savedAt: lookInto(backup.path, lastSavedAt) },
          passedOver: passedOver.map((each) => ({
            ...each,
            path: existsSync(each.path) ? each.path : join(aside, basename(each.path)),
          })),
          damaged: existsSync(aside) ? aside : null,
        },
      };
    } catch (error) {
      // A full or vanished disk is no fault of the backup's.
      if (isAppError(error) && /^library-(full|unwritable|locked)$/.test(error.code)) throw error;
      if (backup === null) throw isAppError(error) ? error : hopeless(aside, error);
      passedOver.push({ path: backup.path, why: error instanceof Error ? error.message : String(error) });
      // What another Carrel, or another passphrase, can open is no bad backup.
      const isOtherForm =
        isAppError(error) && /^(library-(too-new|not-migrated)|copy-encrypted)$/.test(error.code);
      if (!isOtherForm && dirname(backup.path) === backupsIn(dataFolder)) bad.push(backup.path);
      // What was put there and did not hold is a copy; the backup itself stays.
      for (const path of owns) disk.remove(path);
    }
  }
  throw new Error('unreachable: the empty base was tried');
}

const hopeless = (aside: string, error: unknown) =>
  new AppError('library-damaged', t('hopeless', { error: String(error), aside }), { damaged: aside }, error);

/** All backups, also those in the second place, the newest first. */
export function allBackups(dataFolder: string): Backup[] {
  const all = [...listBackups(backupsIn(dataFolder)), ...secondPlaceBackups(dataFolder)];
  return all.sort((one, other) => other.seq - one.seq);
}

/** Copies the database out of a backup into place, so that it is there whole or not at all. */
function place(backup: string, database: string, disk: Disk): void {
  const part = `${database}.part`;
  disk.remove(part);
  disk.copy(backup, part);
  disk.truncate(part, readCopyEnd(backup).databaseBytes);
  // One of before it was encrypted, or of another key, must not lie in the library's place as it is.
  const [from, to] = [keyOf(backup), keyOfFolder(dirname(database))];
  if (from?.envelope.key !== to?.envelope.key) convert(part, from, to);
  disk.sync(part);
  disk.rename(part, database);
  disk.syncFolder(dirname(database));
}
