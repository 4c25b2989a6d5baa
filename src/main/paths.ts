import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '#host/folders.ts';

export interface Paths {
  readonly manifest: string;
  readonly preload: string;
  readonly renderer: string;
  readonly hostEntry: string;
  readonly taskEntry: string;
  readonly lookEntry: string;
  readonly bundledPacks: string;
}

/**
 * Where everything is, seen from the folder of the built entry, `out/main`. Not from `app.getAppPath()`,
 * which is another folder for a program started by its file than for a packaged one.
 */
export function pathsFrom(builtMain: string): Paths {
  const root = resolve(builtMain, '..', '..');
  return {
    manifest: join(root, 'package.json'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    renderer: join(root, 'out', 'renderer'),
    hostEntry: join(builtMain, 'host-worker.js'),
    taskEntry: join(builtMain, 'task-entry.js'),
    lookEntry: join(builtMain, 'look-entry.js'),
    // SQLite opens them by itself, and cannot look into the archive of a packaged program.
    bundledPacks: join(root.replace(/app\.asar$/, 'app.asar.unpacked'), 'out', 'packs'),
  };
}

/**
 * The packs named on a command line: what is neither the program, nor the script that an unpackaged
 * Electron was started with, nor a switch. Words only; nothing here opens or interprets them (A35).
 */
export function packsNamed(argv: readonly string[], packaged: boolean): string[] {
  return argv.slice(packaged ? 1 : 2).filter((word) => word !== '' && !word.startsWith('-'));
}

/**
 * The folder for Electron's own files, which also carries the lock of the single instance: inside the
 * data folder, so that there is one instance for each library. Where that cannot be written the room
 * still opens, from a temporary folder, and says in the window why notes cannot be kept.
 */
export function profileFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'window');
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return temporaryProfile();
  }
}

export const temporaryProfile = (): string => mkdtempSync(join(tmpdir(), 'carrel-window-'));
