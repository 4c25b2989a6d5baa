import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const entry = join(import.meta.dirname, '../../src/cli/index.ts');
// The test runner's own wishes about colours would make Node speak on standard error.
const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;

/** nobody and nogroup: root may write everywhere, so a refused folder needs somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs the command line in a process of its own; as an unprivileged user where that is asked for. */
export function carrel(args: readonly string[], { unprivileged = false } = {}): Promise<Said> {
  const options = { env, encoding: 'utf8', ...(unprivileged ? nobody : {}) } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

/** Whether an unprivileged user can run the command line of this checkout. */
export async function runsUnprivileged(): Promise<boolean> {
  return process.platform !== 'win32' && (await carrel(['--help'], { unprivileged: true })).code === 0;
}

/** Gives a file or folder to the user that `unprivileged` runs as. */
export function giveAway(path: string): void {
  if (nobody.uid !== undefined) chownSync(path, nobody.uid, nobody.gid);
}

/** Every entry of a folder with a hash of its content: what is the same before and after was not touched. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path,
        entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder',
      ];
    }),
  );
}
