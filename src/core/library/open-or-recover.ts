import { existsSync } from 'node:fs';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { newerBackup } from './backup/back-up.ts';
import { lookInto } from './backup/backup-folder.ts';
import { nextDamaged, setAside } from './backup/damaged-folder.ts';
import type { Disk } from './backup/disk.ts';
import { allBackups, type Damage, recover } from './backup/recover.ts';
import type { Recovery } from './backup/recovery.ts';
import { verifyCopy } from './backup/seal.ts';
import { oddOneOut } from './differences.ts';
import { type LibraryFiles, sizeOf } from './files.ts';
import { openJournal } from './journal.ts';
import { libraryError } from './library-errors.ts';
import { isDifference, type LibraryPorts, type Opened, type Start, startLibrary } from './start-library.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface Found {
  readonly opened: Opened;
  readonly recovery: Recovery | null;
}

/** Opens the files of a library that is locked already; what is damaged or gone is put together again first. */
export function openOrRecover(files: LibraryFiles, folder: string, disk: Disk, ports: LibraryPorts): Found {
  const unclean = existsSync(files.inUse) || sizeOf(files.wal) > 0;
  let damage: Damage;
  if (isLost(files, folder)) damage = { why: lost(files.database), withJournal: false, isOwn: true };
  else {
    try {
      const opened = startLibrary(files, folder, { disk, ports, whole: unclean });
      const ahead = newerBackup(folder, opened.rebuilt.lastSeq, disk);
      if (ahead === null) return { opened, recovery: null };
      opened.release();
      // Database and journal are level by now, so that the database has all that the journal has.
      const why = behind(files.database, opened.rebuilt.lastSeq, ahead.seq);
      damage = { why, withJournal: true, isOwn: true };
    } catch (error) {
      const why = damageIn(error, folder);
      const odd = isDifference(why) ? oddOfTwo(files, folder) : null;
      if (odd === 'journal') return withoutJournal(files, folder, why, { disk, ports });
      damage = { why, withJournal: false, isOwn: odd !== 'database' };
    }
  }
  return recover(folder, damage, disk, (damaged) => {
    try {
      // The one kind of damage with the journal: the database is older than a backup.
      const after = { damaged, isOlder: damage.withJournal };
      return startLibrary(files, folder, { disk, ports, whole: false, after });
    } catch (error) {
      throw libraryError(error, t('notPutTogetherAgain'), folder);
    }
  });
}

/** Which of database and journal is another library's, by the newest good backup; null where there is none to tell. */
function oddOfTwo(files: LibraryFiles, folder: string): 'database' | 'journal' | null {
  const backup = allBackups(folder).find(({ path }) => lookInto(path, () => verifyCopy(path)) !== null);
  if (backup === undefined) return null;
  const journal = openJournal(files.journal);
  try {
    return lookInto(files.database, (db) => lookInto(backup.path, (copy) => oddOneOut(db, journal, copy)));
  } finally {
    journal.close();
  }
}

/** Sets a journal aside that is not this library's, and has it written anew from the database. */
function withoutJournal(
  files: LibraryFiles,
  folder: string,
  why: AppError,
  { disk, ports }: Pick<Start, 'disk' | 'ports'>,
): Found {
  const damaged = nextDamaged(folder);
  setAside([files.journal], damaged, disk);
  const opened = startLibrary(files, folder, { disk, ports, whole: true, after: { damaged: null } });
  return {
    opened,
    recovery: {
      ...opened.rebuilt,
      why: reportOf(why),
      from: 'database',
      backup: null,
      passedOver: [],
      damaged,
    },
  };
}

/** A database that is empty where something of a library is left. */
const isLost = (files: LibraryFiles, folder: string): boolean =>
  sizeOf(files.database) === 0 &&
  (sizeOf(files.wal) > 0 || sizeOf(files.journal) > 0 || allBackups(folder).length > 0);

export const lost = (database: string) => new AppError('library-damaged', t('lost', { database }));

const behind = (database: string, seq: number, ahead: number) =>
  new AppError('library-damaged', t('behind', { database, seq, ahead }));

/** The damage that an error tells of; any other error is thrown again. */
function damageIn(error: unknown, folder: string): AppError {
  const trouble = libraryError(error, t('notOpened'), folder);
  if (isAppError(trouble) && trouble.code === 'library-damaged') return trouble;
  throw trouble;
}
