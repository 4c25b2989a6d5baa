import { homedir } from 'node:os';
import { isAppError } from '#contract/errors.ts';
import { dataFolder } from '#core/library/data-folder.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { openReadOnly } from '#core/library/open-read-only.ts';
import type { Output } from './output.ts';
import { unlockFolder } from './passphrase.ts';

/** The folder that `--library` names, else the one that the window uses. */
export const libraryFolder = (named: string | undefined): string =>
  named ?? dataFolder(process.env, process.platform, homedir());

export const libraryOption = [
  '--library <folder>',
  'the data folder; that of the window when left out',
] as const;

/** Opens a library for one piece of work and closes it, whatever comes. `read`: one that a window has open will do. */
export async function withLibrary<T>(
  folder: string,
  access: 'read' | 'write',
  output: Output,
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  await unlockFolder(folder);
  const library = open(folder, access);
  try {
    if (library.recovery !== null) {
      const { damaged } = library.recovery;
      output.remark(
        `The library was damaged and was put together again.${damaged ? ` The damaged files are in ${damaged}.` : ''}`,
      );
    }
    return await work(library);
  } finally {
    library.close();
  }
}

function open(folder: string, access: 'read' | 'write'): Library {
  const ports = { now: () => new Date(), log: () => {} };
  try {
    return openLibrary(folder, ports);
  } catch (error) {
    if (access === 'read' && isAppError(error) && error.code === 'library-locked') {
      return openReadOnly(folder, ports, error);
    }
    throw error;
  }
}
