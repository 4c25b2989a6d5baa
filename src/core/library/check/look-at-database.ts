import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError, type ErrorReport, isAppError, reportOf } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { lookInto } from '../backup/backup-folder.ts';
import { allBackups } from '../backup/recover.ts';
import { encryptionFile } from '../encryption/folder-key.ts';
import { type LibraryFiles, sizeOf } from '../files.ts';
import { inspectLibrary } from '../inspect-library.ts';
import { libraryError } from '../library-errors.ts';
import { lost } from '../open-or-recover.ts';
import { openAny } from '../sqlite.ts';
import { type Holdings, readHoldings } from './holdings.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface DatabaseLook {
  /** What is wrong with it; null where it is whole. */
  readonly trouble: ErrorReport | null;
  /** Null where it cannot be read. */
  readonly holds: Holdings | null;
  /** A program was cut off in its very first commit: nothing was saved yet, and the next start goes on. */
  readonly isUnfinished: boolean;
}

/** Looks at a library's database whole, as the next start will see it, and changes nothing. */
export function lookAtDatabase(files: LibraryFiles, folder: string): DatabaseLook {
  if (!existsSync(files.database)) {
    const gone = t('databaseGone', { database: files.database });
    return { trouble: report(new AppError('library-damaged', gone)), holds: null, isUnfinished: false };
  }
  if (sizeOf(files.rollback) > 0) return lookRolledBack(files, folder);
  return look(files.database, files, folder);
}

/**
 * A commit that was cut off before there was a log is taken back by the next start. Nobody can read the file until then
 * without writing to it, so this is done to a copy.
 */
function lookRolledBack(files: LibraryFiles, folder: string): DatabaseLook {
  const aside = mkdtempSync(join(tmpdir(), 'carrel-check-'));
  try {
    const copy = join(aside, basename(files.database));
    copyFileSync(files.database, copy);
    copyFileSync(files.rollback, join(aside, basename(files.rollback)));
    if (existsSync(encryptionFile(folder))) copyFileSync(encryptionFile(folder), encryptionFile(aside));
    const db = openAny(copy);
    try {
      db.pragma('schema_version');
    } finally {
      db.close();
    }
    return look(copy, files, folder);
  } catch (error) {
    return { trouble: report(error, folder), holds: null, isUnfinished: false };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function look(database: string, files: LibraryFiles, folder: string): DatabaseLook {
  try {
    inspectLibrary(database, { whole: true });
    const holds = lookInto(database, readHoldings);
    const isEmpty = holds?.version === 0;
    if (isEmpty && (sizeOf(files.journal) > 0 || allBackups(folder).length > 0)) throw lost(files.database);
    return { trouble: null, holds, isUnfinished: isEmpty };
  } catch (error) {
    return { trouble: report(error, folder), holds: lookInto(database, readHoldings), isUnfinished: false };
  }
}

function report(error: unknown, folder = ''): ErrorReport {
  const trouble = libraryError(error, t('doesNotCheck'), folder);
  if (isAppError(trouble)) return reportOf(trouble);
  throw trouble;
}
