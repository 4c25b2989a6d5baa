import { AppError, type ErrorCode, isAppError } from '#contract/errors.ts';

const fullCodes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);
/** The system's commonest reasons, in plain words. */
const plainCauses: Readonly<Record<string, string>> = {
  ENOENT: 'the place that it should be in is not there',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a file stands in its place or on the way to it',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'it lies on a disk that can only be read',
  SQLITE_READONLY: 'its database can only be read',
};
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
  const answer = (name: ErrorCode, why: string) => new AppError(name, `${what}: ${why}`, { folder }, error);

  if (fullCodes.has(code)) {
    return answer('library-full', `the disk that holds ${folder} is full. Free some space and try again.`);
  }
  if (damaged.test(code)) {
    return answer('library-damaged', `${damagedFile(folder)} (${error.message}). ${rebuildAdvice}`);
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return answer(
      'library-locked',
      `another program is working on the files in ${folder}. Close it and try again.`,
    );
  }
  if (unwritable.test(code) || 'syscall' in error) {
    const way = 'Check the disk and the permissions of the folder, or name another folder in CARREL_DATA.';
    return answer(
      'library-unwritable',
      `the folder ${folder} cannot be written: ${plainCauses[code] ?? error.message}. ${way}`,
    );
  }
  return error;
}

const damagedFile = (folder: string) => `library.sqlite in ${folder} is damaged`;

/** What a reader can do about damage that is met while a library is open; `recover` keeps the promise. */
export const rebuildAdvice =
  'Close Carrel and start it again: it sets the damaged file aside and puts the notes together from the newest ' +
  'backup and journal.jsonl.';
