import { realpathSync } from 'node:fs';
import { dirname, posix, resolve, sep, win32 } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { ReadAs } from '../../source-file.ts';
import { openSourceFile } from '../../source-file.ts';

/** The text of a file that a table names, or why it was not taken. */
export type Beside = { readonly text: string } | { readonly why: string };

/**
 * Reads a text file that lies in the table's folder or below it. A path that leads out of it, by its own steps,
 * as an absolute path or over a link, is refused (A24): a table comes from anywhere, and a pack is passed on.
 */
export function textBeside(tablePath: string, named: string, as: ReadAs): Beside {
  const name = named.replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return { why: 'it is an address, and nothing is fetched' };
  if (posix.isAbsolute(name) || win32.isAbsolute(named) || /^[a-z]:/i.test(named)) {
    return { why: 'its path is absolute, and only files in the folder of the table are read' };
  }
  if (posix.normalize(name).startsWith('..') || name.includes('\0')) return { why: outside };
  try {
    const folder = realpathSync(dirname(resolve(tablePath)));
    const path = realpathSync(resolve(folder, name));
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return { why: outside };
    return { text: openSourceFile(path, name, as).text() };
  } catch (error) {
    if (error instanceof AppError) return { why: reasons[error.code] ?? error.message.replace(/\.$/, '') };
    return {
      why: (error as { code?: string }).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read',
    };
  }
}

const outside = 'it lies outside the folder of the table';
const reasons: Partial<Record<string, string>> = {
  'source-not-text': 'it is not a text file',
  'source-empty': 'it is empty',
};
