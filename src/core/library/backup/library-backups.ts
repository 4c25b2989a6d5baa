import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { AppError, isAppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { createTurn } from '../../in-turn.ts';
import { unevenCopies } from '../encryption/level-copies.ts';
import type { Guard } from '../guard.ts';
import { checkWhole } from '../inspect-library.ts';
import { libraryVersion } from '../migrate.ts';
import { lastSeq } from '../rows.ts';
import { backUp } from './back-up.ts';
import { type Backup, backupsIn, listBackups } from './backup-folder.ts';
import { type CopyPorts, makeCopy, putInPlace } from './make-copy.ts';
import type { Sealed } from './seal.ts';
import { secondPlace } from './second-place.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/** The backups of an open library. */
export interface Backups {
  /** True when something was saved since the newest. */
  isDue(): boolean;
  /** Makes one and checks it, unless a whole one of the last commit is there. */
  make(): Promise<Backup>;
  /** Copies the newest to the second place, if one is named. Throws `second-place-gone`. */
  toSecondPlace(): Promise<void>;
  /** True when one of them, or a damaged file, is in another form than the library. */
  areUneven(): boolean;
  /** Brings backups and damaged files into the form of the library, where one of them is in another. */
  level(): Promise<void>;
  /** Writes one file with everything, to be taken away, and checks it. Throws `output-exists` or `output-unwritable`. */
  copyTo(path: string): Promise<Sealed>;
}

export function createBackups(db: Database, folder: string, ports: CopyPorts, guard: Guard): Backups {
  /** One after the other: two at once would write the same file. */
  const inTurn = createTurn();
  function areUneven(): boolean {
    const { plain, other } = unevenCopies(folder);
    return plain.length + other.length > 0;
  }
  return {
    areUneven,
    isDue: () => lastSeq(db) > (listBackups(backupsIn(folder))[0]?.seq ?? 0),
    make: () =>
      inTurn(async () => {
        try {
          return await backUp(db, folder, ports);
        } catch (error) {
          throw whyNot(error, t('backupNotMade'), db, guard);
        }
      }),
    toSecondPlace: () =>
      inTurn(async () => {
        const newest = listBackups(backupsIn(folder))[0];
        if (newest !== undefined && secondPlace(folder) !== null)
          await ports.work.toSecondPlace(folder, newest);
      }),
    level: () =>
      inTurn(async () => {
        if (areUneven()) await ports.work.level(folder);
      }),
    copyTo: (path) => inTurn(() => copyTo(db, path, ports, guard)),
  };
}

/**
 * Why a copy was not made, as an answer. One that does not check right after it was made tells of damage in the library
 * itself, of which nobody has read the place yet.
 */
export function whyNot(error: unknown, what: string, db: Database, guard: Guard): unknown {
  try {
    return guard(what, () => {
      if (!isAppError(error) || !error.code.startsWith('copy-')) throw error;
      checkWhole(db, libraryVersion);
      throw new AppError('library-unwritable', t('notReadBack', { what }), {}, error);
    });
  } catch (trouble) {
    return trouble;
  }
}

/** Writes a copy of an open library to a file that is not there yet. */
async function copyTo(db: Database, path: string, ports: CopyPorts, guard: Guard): Promise<Sealed> {
  if (existsSync(path)) {
    throw new AppError('output-exists', t('copyExists', { path }), { path });
  }
  const part = `${path}.part`;
  try {
    const sealed = await makeCopy(db, part, ports);
    putInPlace(part, path, ports.disk);
    return { ...sealed, path };
  } catch (error) {
    const trouble = whyNot(error, t('copyNotMade'), db, guard);
    if (isAppError(trouble) && trouble.code === 'library-damaged') throw trouble;
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError('output-unwritable', t('copyNotWritten', { path, why }), { path }, error);
  }
}
