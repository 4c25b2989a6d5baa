import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './find-chromium.ts';

/**
 * A browser profile for one run. Everything worth keeping is in the library, so nothing of what was read is
 * left in a browser cache; and as root the browser can own it as another user.
 */
export interface Profile {
  readonly folder: string;
  /** What to start: the browser itself, or as root a script that starts it as an unprivileged user. */
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

const prefix = 'carrel-browser-';
/** nobody and nogroup on Debian and most others. */
const unprivileged = { uid: 65534, gid: 65534 };

/** Makes the profile. As root Chromium refuses its sandbox, so it runs as `nobody` and keeps it. */
export function createProfile(browser: Browser, env: NodeJS.ProcessEnv = process.env): Profile {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const home = join(folder, 'home');
  const profile = join(folder, 'profile');
  for (const each of [home, profile]) mkdirSync(each, { mode: 0o700 });
  // Not rmSync: where a dying browser takes a file away first, that ends without a word, its work half done.
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

  // A dump of a crash holds what was read. Chromium puts it into the reader's own settings, whatever its profile is, where it
  // would stay; here it goes with the run.
  const dumps = { BREAKPAD_DUMP_LOCATION: join(profile, 'dumps') };

  if (process.getuid?.() !== 0)
    return { folder: profile, executable: browser.path, env: { ...env, ...dumps }, remove };

  const authority = lendDisplay(home, env);
  for (const each of [folder, home, profile]) chownSync(each, unprivileged.uid, unprivileged.gid);
  const executable = join(folder, 'browser');
  writeFileSync(executable, dropScript(browser.path));
  chmodSync(executable, 0o755);
  return { folder: profile, executable, env: { ...env, ...dumps, HOME: home, ...authority }, remove };
}

/** Runs the browser as an unprivileged user and hands on every argument and the inherited pipe. */
export const dropScript = (path: string): string =>
  `#!/bin/sh\nexec setpriv --reuid=${unprivileged.uid} --regid=${unprivileged.gid} --clear-groups --inh-caps=-all '${path.replaceAll("'", `'\\''`)}' "$@"\n`;

/** The key of root's display, copied to where the other user can read it. */
function lendDisplay(home: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const key = env.XAUTHORITY ?? (env.HOME ? join(env.HOME, '.Xauthority') : undefined);
  if (!env.DISPLAY || !key) return {};
  const copy = join(home, '.Xauthority');
  try {
    copyFileSync(key, copy);
    chownSync(copy, unprivileged.uid, unprivileged.gid);
    return { XAUTHORITY: copy };
  } catch {
    // A display without a key, such as Xvfb's, admits every local user.
    return {};
  }
}

/** Removes profiles of runs that were killed before they could do so themselves. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's, or still held by a dying browser: the next start tries again.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
