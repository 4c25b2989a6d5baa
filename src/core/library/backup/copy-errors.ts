import { AppError, isAppError } from '#contract/errors.ts';
import { rebuildAdvice } from '../library-errors.ts';

const otherCopy = 'Nothing was changed; choose another copy.';

/** What is wrong with a copy of a library, as an answer. */
export function copyError(
  code: 'copy-not-found' | 'copy-not-carrel' | 'copy-damaged' | 'copy-encrypted',
  path: string,
  why = '',
): AppError {
  switch (code) {
    case 'copy-not-found':
      return new AppError(code, `There is no copy at ${path}. Name a file that “carrel backup” made.`, {
        path,
      });
    case 'copy-not-carrel':
      return new AppError(
        code,
        `${path} is not a whole copy of a library as Carrel writes them. ${otherCopy}`,
        { path },
      );
    case 'copy-encrypted':
      return new AppError(
        code,
        `The copy ${path} is encrypted. The passphrase that its library had when it was made is needed.`,
        { path },
      );
    case 'copy-damaged':
      return new AppError(code, `The copy ${path} is damaged: ${why}. ${otherCopy}`, { path });
  }
}

/** Any trouble in reading a copy as one of the above; an error that is none comes back as it is. */
export function copyTrouble(path: string, error: unknown): unknown {
  if (isAppError(error)) {
    if (error.code !== 'library-damaged') return error;
    const said = error.message.replace(rebuildAdvice, '').replace(/\.\s*$/, '');
    return copyError('copy-damaged', path, said);
  }
  if (!(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'ENOENT' || code === 'EISDIR') return copyError('copy-not-found', path);
  if (code.startsWith('SQLITE_') || 'syscall' in error) {
    return copyError('copy-damaged', path, `it cannot be read (${error.message})`);
  }
  return error;
}
