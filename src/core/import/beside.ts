import { realpathSync } from 'node:fs';
import { dirname, posix, resolve, sep, win32 } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { t, withoutStop } from './import-words.ts';
import type { SourceFile } from './source.ts';
import { openSourceFile, type ReadAs } from './source-file.ts';

/** A file that another names, or why it is not taken: words for behind a colon. */
export type Beside = { readonly file: SourceFile } | { readonly why: string };

/**
 * Opens a file that a source names and that lies in its folder or below it. A path that leads out of it, by its
 * own steps, as an absolute path or over a link, is refused (A24): a source comes from anywhere, and a pack is
 * passed on. The file is opened where it really lies and keeps the name it was called by.
 */
export function fileBeside(sourcePath: string, named: string, as: ReadAs): Beside {
  const name = named.replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return { why: t('besideAddress') };
  if (posix.isAbsolute(name) || win32.isAbsolute(named) || /^[a-z]:/i.test(named)) {
    return { why: t('besideAbsolute') };
  }
  if (posix.normalize(name).startsWith('..') || name.includes('\0')) return { why: t('besideOutside') };
  try {
    const folder = realpathSync(dirname(resolve(sourcePath)));
    const path = realpathSync(resolve(folder, name));
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return { why: t('besideOutside') };
    return { file: openSourceFile(path, posix.normalize(name), as) };
  } catch (error) {
    if (error instanceof AppError) return { why: reasonOf(error) };
    return {
      why: (error as { code?: string }).code === 'ENOENT' ? t('noSuchFile') : t('unreadable'),
    };
  }
}

/** Why a named file was not taken, in words for behind a colon. */
export function reasonOf(error: AppError): string {
  const reason = reasons[error.code];
  return reason === undefined ? withoutStop(error.message) : t(reason);
}

const reasons: Partial<Record<string, 'notTextFile' | 'empty'>> = {
  'source-not-text': 'notTextFile',
  'source-empty': 'empty',
};
