import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { encryptionFile } from '../encryption/folder-key.ts';
import { libraryFiles, sizeOf } from '../files.ts';
import { backupsIn, listBackups } from './backup-folder.ts';
import type { Disk } from './disk.ts';
import { secondPlaceBackups } from './second-place.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface FilesSaved {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly unreadable: readonly { readonly name: string; readonly why: string }[];
}

/**
 * Copies what there is of a library into a folder of its own, as it is: database, log, journal and the newest backups.
 * For a library that cannot be opened, so nothing is checked, and what cannot be read is passed over and named. Any
 * text editor reads the journal.
 *
 * Throws `library-not-found` where there is nothing, and `output-unwritable`.
 */
export function saveFiles(dataFolder: string, into: string, disk: Disk): FilesSaved {
  const { database, wal, journal } = libraryFiles(dataFolder);
  const newest = [listBackups(backupsIn(dataFolder))[0], secondPlaceBackups(dataFolder)[0]];
  const backups = newest.flatMap((backup) => (backup === undefined ? [] : [backup.path]));
  const there = [database, wal, journal, encryptionFile(dataFolder), ...backups].filter((path) =>
    existsSync(path),
  );
  if (there.length === 0) {
    throw new AppError('library-not-found', t('noFiles', { folder: dataFolder }), {
      folder: dataFolder,
    });
  }
  makeTarget(into, disk);

  const files: { name: string; bytes: number }[] = [];
  const unreadable: { name: string; why: string }[] = [];
  for (const path of there) {
    const name = basename(path);
    try {
      disk.copy(path, join(into, name));
      disk.sync(join(into, name));
      files.push({ name, bytes: sizeOf(join(into, name)) });
    } catch (error) {
      if (isFull(error)) throw unwritable(into, error);
      unreadable.push({ name, why: reasonOf(error) });
    }
  }
  disk.syncFolder(into);
  return { folder: into, files, unreadable };
}

function makeTarget(into: string, disk: Disk): void {
  try {
    disk.makeFolder(into);
  } catch (error) {
    throw unwritable(into, error);
  }
}

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown }).code));
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const unwritable = (into: string, error: unknown) =>
  new AppError(
    'output-unwritable',
    t('filesNotWritten', { path: into, why: reasonOf(error) }),
    { path: into },
    error,
  );
