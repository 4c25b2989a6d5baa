import { existsSync } from 'node:fs';
import { AppError, isAppError } from '#contract/errors.ts';
import { newerBackup } from './backup/back-up.ts';
import type { Disk } from './backup/disk.ts';
import { allBackups, type Damage, recover } from './backup/recover.ts';
import type { Recovery } from './backup/recovery.ts';
import { type LibraryFiles, sizeOf } from './files.ts';
import { libraryError } from './library-errors.ts';
import { type LibraryPorts, type Opened, startLibrary } from './start-library.ts';

/** Opens the files of a library that is locked already; what is damaged or gone is put together again first. */
export function openOrRecover(
  files: LibraryFiles,
  folder: string,
  disk: Disk,
  ports: LibraryPorts,
): { opened: Opened; recovery: Recovery | null } {
  const unclean = existsSync(files.inUse) || sizeOf(files.wal) > 0;
  let damage: Damage | null = isLost(files, folder)
    ? { why: lost(files.database), withJournal: false }
    : null;
  if (damage === null) {
    try {
      const opened = startLibrary(files, folder, { disk, ports, whole: unclean });
      const ahead = newerBackup(folder, opened.rebuilt.lastSeq, disk);
      if (ahead === null) return { opened, recovery: null };
      opened.release();
      // Database and journal are level by now, so that the database has all that the journal has.
      damage = { why: behind(files.database, opened.rebuilt.lastSeq, ahead.seq), withJournal: true };
    } catch (error) {
      damage = { why: damageIn(error, folder), withJournal: false };
    }
  }
  return recover(folder, damage, disk, (damaged) => {
    try {
      return startLibrary(files, folder, { disk, ports, whole: false, damaged });
    } catch (error) {
      throw libraryError(error, 'The library was not put together again', folder);
    }
  });
}

/** A database that is empty where something of a library is left. */
const isLost = (files: LibraryFiles, folder: string): boolean =>
  sizeOf(files.database) === 0 &&
  (sizeOf(files.wal) > 0 || sizeOf(files.journal) > 0 || allBackups(folder).length > 0);

const lost = (database: string) =>
  new AppError(
    'library-damaged',
    `${database} is not there, or is empty, and other files of the library are.`,
  );

const behind = (database: string, seq: number, ahead: number) =>
  new AppError('library-damaged', `${database} ends with commit ${seq}, and a backup has commit ${ahead}.`);

/** The damage that an error tells of; any other error is thrown again. */
function damageIn(error: unknown, folder: string): AppError {
  const trouble = libraryError(error, 'The library was not opened', folder);
  if (isAppError(trouble) && trouble.code === 'library-damaged') return trouble;
  throw trouble;
}
