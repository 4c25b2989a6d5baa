import { AppError, type ErrorCode, isAppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostLibrary', hostLibrary);

const fullCodes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);
/** The system's commonest reasons, in plain words. */
const plainCauses = {
  ENOENT: 'placeGone',
  EEXIST: 'fileInPlace',
  ENOTDIR: 'fileInWay',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'diskReadOnly',
  SQLITE_READONLY: 'databaseReadOnly',
} as const;
const damaged = /^SQLITE_(CORRUPT|NOTADB|IOERR_CORRUPTFS)/;
const unwritable = /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR)/;

/**
 * Trouble with the disk as an answer: SQLite's result codes and the system's error codes become a
 * `library-…` error. `what` is the first half of its sentence, "The note on “x” was not saved".
 * An error that is no trouble with the disk comes back as it is: it is a bug.
 */
export function libraryError(error: unknown, what: string, folder: string): unknown {
  if (isAppError(error) || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const answer = (name: ErrorCode, why: string) =>
    new AppError(name, t('because', { what, why }), { folder }, error);

  if (fullCodes.has(code)) {
    return answer('library-full', t('diskFull', { folder }));
  }
  if (damaged.test(code)) {
    return answer(
      'library-damaged',
      t('fileDamaged', { folder, error: error.message, advice: rebuildAdvice() }),
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return answer('library-locked', t('otherProgram', { folder }));
  }
  if (unwritable.test(code) || 'syscall' in error) {
    return answer(
      'library-unwritable',
      t('folderUnwritable', { folder, why: isPlain(code) ? t(plainCauses[code]) : error.message }),
    );
  }
  return error;
}

const isPlain = (code: string): code is keyof typeof plainCauses => Object.hasOwn(plainCauses, code);

/** What a reader can do about damage that is met while a library is open; `recover` keeps the promise. */
export const rebuildAdvice = (): string => t('rebuild');
