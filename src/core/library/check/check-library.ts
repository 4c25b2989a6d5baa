import { existsSync } from 'node:fs';
import { AppError, type ErrorReport, isAppError, reportOf } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { type Backup, backupsIn, listBackups, lookInto } from '../backup/backup-folder.ts';
import { allBackups } from '../backup/recover.ts';
import { type Sealed, verifyCopy } from '../backup/seal.ts';
import { secondPlace, secondPlaceBackups } from '../backup/second-place.ts';
import { keyOfFolder } from '../encryption/folder-key.ts';
import { createPrivate, libraryFiles, sizeOf } from '../files.ts';
import { openAny } from '../sqlite.ts';
import { checkJournal, type JournalCheck } from './check-journal.ts';
import { type Holdings, readHoldings } from './holdings.ts';
import { type DatabaseLook, lookAtDatabase } from './look-at-database.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface BackupCheck extends Backup {
  readonly savedAt: string | null;
  /** Why it is no good; null where it is whole. */
  readonly trouble: ErrorReport | null;
}

export interface LibraryCheck extends DatabaseLook {
  readonly folder: string;
  /** The database and every backup are whole. */
  readonly whole: boolean;
  readonly journal: JournalCheck | null;
  /** The newest first. */
  readonly backups: readonly BackupCheck[];
  readonly secondPlace: { readonly folder: string; readonly backups: readonly BackupCheck[] } | null;
}

export interface CopyCheck extends Sealed {
  readonly holds: Holdings;
}

/** True where a folder holds a library or what is left of one. */
export const isLibrary = (folder: string): boolean =>
  sizeOf(libraryFiles(folder).database) > 0 ||
  sizeOf(libraryFiles(folder).journal) > 0 ||
  allBackups(folder).length > 0;

/** Throws `library-not-found` where there is none. */
export function assertLibrary(folder: string): void {
  if (isLibrary(folder)) return;
  throw new AppError('library-not-found', t('noLibrary', { folder }), { folder });
}

/**
 * Checks a library whole, also one that is open, and all its backups, and repairs nothing. What is wrong is in the
 * answer; the next start is told to look for it as well. Throws `library-not-found` and `library-encrypted`.
 */
export function checkLibrary(folder: string): LibraryCheck {
  const files = libraryFiles(folder);
  // One of which a start made no more than the file is a library without anything in it.
  if (!existsSync(files.database)) assertLibrary(folder);
  keyOfFolder(folder);
  const database = lookAtDatabase(files, folder);
  const { trouble } = database;
  if (trouble?.code === 'library-damaged') markForCheck(files.inUse);
  const backups = listBackups(backupsIn(folder)).map(checkBackup);
  const place = secondPlace(folder);
  const second = place && { folder: place.folder, backups: secondPlaceBackups(folder).map(checkBackup) };
  const all = [...backups, ...(second?.backups ?? [])];
  return {
    folder,
    whole: trouble === null && all.every((backup) => backup.trouble === null),
    ...database,
    journal: checkJournal(files.journal),
    backups,
    secondPlace: second,
  };
}

/** Checks a copy or backup whole. Throws what is wrong with it. */
export function checkCopy(path: string): CopyCheck {
  const sealed = verifyCopy(path);
  const db = openAny(path, { readonly: true, fileMustExist: true });
  try {
    return { ...sealed, holds: readHoldings(db) };
  } finally {
    db.close();
  }
}

/** After a clean end a start does not check the whole; after this it does. */
function markForCheck(inUse: string): void {
  try {
    createPrivate(inUse, 'Damage was found by “carrel check”.\n');
  } catch {
    // A folder that takes no file: the check itself is as good.
  }
}

function checkBackup(backup: Backup): BackupCheck {
  const savedAt = lookInto(backup.path, readHoldings)?.savedAt ?? null;
  try {
    verifyCopy(backup.path);
    return { ...backup, savedAt, trouble: null };
  } catch (error) {
    if (isAppError(error)) return { ...backup, savedAt, trouble: reportOf(error) };
    throw error;
  }
}
