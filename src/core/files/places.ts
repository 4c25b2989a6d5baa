import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, join } from 'node:path';

/** A folder that people look for first. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly kind: 'home' | 'documents' | 'downloads' | 'desktop' | 'drive';
}

/** What the places depend on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly user: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Long enough for a disk to wake up, short enough to be waited for. */
const patienceMs = 500;

/** This machine and the person at it. */
export function thisMachine(): Machine {
  return { platform: process.platform, home: homedir(), user: userName(), env: process.env };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the list of users has no sticks of their own either.
    return '';
  }
}

/** Folders that people look for first: home and what is in it, drives and sticks. Those that are not there are left out. */
export async function findPlaces(machine: Machine): Promise<Place[]> {
  const { home } = machine;
  const named = await userFolders(machine);
  const known: Place[] = [
    { name: basename(home) || home, path: home, kind: 'home' },
    { name: 'Documents', path: named.DOCUMENTS ?? join(home, 'Documents'), kind: 'documents' },
    { name: 'Downloads', path: named.DOWNLOAD ?? join(home, 'Downloads'), kind: 'downloads' },
    { name: 'Desktop', path: named.DESKTOP ?? join(home, 'Desktop'), kind: 'desktop' },
    ...(await drives(machine)),
  ];
  const there = await Promise.all(known.map(({ path }) => isFolder(path)));
  const seen = new Set<string>();
  return known.filter(({ path }, at) => there[at] && !seen.has(path) && seen.add(path));
}

/** Linux desktops name these folders in the reader's language and keep the names in a file (xdg-user-dirs). */
async function userFolders({ env, home }: Machine): Promise<Readonly<Record<string, string | undefined>>> {
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  const lines = await inTime(readFile(join(config, 'user-dirs.dirs'), 'utf8'), '');
  const named = [...lines.matchAll(/^\s*XDG_(\w+)_DIR="(?:(\$HOME)\/?|\/)([^"]*)"/gm)];
  return Object.fromEntries(
    named.map(([, key = '', below, path = '']) => [key, below ? join(home, path) : `/${path}`]),
  );
}

/** Where each system mounts what is plugged in. */
async function drives({ platform, user }: Machine): Promise<Place[]> {
  if (platform === 'win32') {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);
    return letters.map((name) => ({ name, path: `${name}\\`, kind: 'drive' }));
  }
  if (platform === 'darwin') return foldersIn('/Volumes');
  const parents = [join('/run/media', user), join('/media', user), '/media', '/mnt'];
  return (await Promise.all(parents.map(foldersIn))).flat().filter(({ path }) => !parents.includes(path));
}

async function foldersIn(parent: string): Promise<Place[]> {
  const names = await inTime(readdir(parent), []);
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => ({ name, path: join(parent, name), kind: 'drive' }));
}

const isFolder = (path: string) =>
  inTime(
    stat(path).then((found) => found.isDirectory()),
    false,
  );

/** What a promise gives, or `otherwise` when it fails or takes too long, as a drive on a dead network does. */
async function inTime<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, patienceMs, otherwise);
  });
  try {
    return await Promise.race([promise.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
