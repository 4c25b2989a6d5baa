import { AppError, isAppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { rebuildAdvice } from '../library-errors.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/** What is wrong with a copy of a library, as an answer. */
export function copyError(
  code: 'copy-not-found' | 'copy-not-carrel' | 'copy-damaged' | 'copy-encrypted',
  path: string,
  why = '',
): AppError {
  switch (code) {
    case 'copy-not-found':
      return new AppError(code, t('copyGone', { path }), {
        path,
      });
    case 'copy-not-carrel':
      return new AppError(code, t('copyForeign', { path, advice: t('otherCopy') }), { path });
    case 'copy-encrypted':
      return new AppError(code, t('copyEncrypted', { path }), { path });
    case 'copy-damaged':
      return new AppError(code, t('copyDamaged', { path, why, advice: t('otherCopy') }), { path });
  }
}

/** Any trouble in reading a copy as one of the above; an error that is none comes back as it is. */
export function copyTrouble(path: string, error: unknown): unknown {
  if (isAppError(error)) {
    if (error.code !== 'library-damaged') return error;
    const said = error.message.replace(rebuildAdvice(), '').replace(/[.。]\s*$/, '');
    return copyError('copy-damaged', path, said);
  }
  if (!(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'ENOENT' || code === 'EISDIR') return copyError('copy-not-found', path);
  if (code.startsWith('SQLITE_') || 'syscall' in error) {
    return copyError('copy-damaged', path, t('unreadable', { error: error.message }));
  }
  return error;
}
