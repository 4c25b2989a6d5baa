import { realpathSync } from 'node:fs';
import { dirname, posix, resolve, sep, win32 } from 'node:path';
import { AppError } from '#contract/errors.ts';
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
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return { why: 'it is an address, and nothing is fetched' };
  if (posix.isAbsolute(name) || win32.isAbsolute(named) || /^[a-z]:/i.test(named)) {
    return { why: 'its path is absolute, and only files in the folder of the one that names it are read' };
  }
  if (posix.normalize(name).startsWith('..') || name.includes('\0')) return { why: outside };
  try {
    const folder = realpathSync(dirname(resolve(sourcePath)));
    const path = realpathSync(resolve(folder, name));
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return { why: outside };
    return { file: openSourceFile(path, posix.normalize(name), as) };
  } catch (error) {
    if (error instanceof AppError) return { why: reasonOf(error) };
    return {
      why: (error as { code?: string }).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read',
    };
  }
}

/** Why a named file was not taken, in words for behind a colon. */
export const reasonOf = (error: AppError): string => reasons[error.code] ?? error.message.replace(/\.$/, '');

const outside = 'it lies outside the folder of the file that names it';
const reasons: Partial<Record<string, string>> = {
  'source-not-text': 'it is not a text file',
  'source-empty': 'it is empty',
};
