import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Show } from '#host/shell-port.ts';

/** A program with its arguments. No shell reads them. */
export interface Way {
  readonly program: string;
  readonly args: readonly string[];
  /** Explorer answers with 1 when it did what it was asked for. */
  readonly isDeaf?: boolean;
}

interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Where a program lies; null where it is not there. */
  find(program: string): string | null;
}

const patienceMs = 10_000;

/**
 * How this desktop shows a file in its folder, the best way first; none where there is no desktop. On Linux it is the file
 * manager's own D-Bus interface (org.freedesktop.FileManager1), which marks the file, else the folder alone. A file itself is
 * never opened: what would open it is anybody's guess.
 */
export function waysToShow(path: string, { env, platform, find }: Machine): readonly Way[] {
  if (platform === 'darwin') return [{ program: '/usr/bin/open', args: ['-R', path] }];
  if (platform === 'win32') return [{ program: 'explorer.exe', args: [`/select,${path}`], isDeaf: true }];
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return [];
  const gdbus = env.DBUS_SESSION_BUS_ADDRESS ? find('gdbus') : null;
  const open = find('xdg-open');
  return [
    ...(gdbus === null ? [] : [{ program: gdbus, args: [...askManager, `['${addressOf(path)}']`, ''] }]),
    ...(open === null ? [] : [{ program: open, args: [folderOf(path)] }]),
  ];
}

const askManager = [
  'call',
  '--session',
  '--timeout',
  '5',
  '--dest',
  'org.freedesktop.FileManager1',
  '--object-path',
  '/org/freedesktop/FileManager1',
  '--method',
  'org.freedesktop.FileManager1.ShowItems',
];

/** It stands in single quotation marks, which an address may have. */
const addressOf = (path: string): string => pathToFileURL(path).href.replaceAll("'", '%27');

const folderOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);

/** Shows files in their folders by the desktop's own way; null where it has none. */
export function findShow(machine: Machine = thisMachine): Show | null {
  if (waysToShow('/', machine).length === 0) return null;
  return async (path) => {
    let trouble: unknown;
    for (const { program, args, isDeaf } of waysToShow(path, machine)) {
      try {
        await promisify(execFile)(program, [...args], { timeout: patienceMs, windowsHide: false });
        return;
      } catch (error) {
        if (isDeaf && typeof (error as { code?: unknown }).code === 'number') return;
        trouble = error;
      }
    }
    throw trouble;
  };
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  find(program) {
    const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
    return folders.map((folder) => join(folder, program)).find(isProgram) ?? null;
  },
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
