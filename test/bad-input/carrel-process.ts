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
const several = join(import.meta.dirname, 'several-runs.ts');
// The test runner's own wishes about colours would make Node speak on standard error.
const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;

/** nobody and nogroup: root may write everywhere, so a refused folder needs somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs the command line in a process of its own. Most cases of a table need none: see `captured-run.ts`. */
export const carrel = (args: readonly string[]): Promise<Said> => runNode([entry, ...args]);

/** Whether an unprivileged user reaches the command line of this checkout. */
export async function reachesUnprivileged(): Promise<boolean> {
  const reach = ['-e', 'require("node:fs").accessSync(process.argv[1], 4)', several];
  return process.platform !== 'win32' && (await runNode(reach, nobody)).code === 0;
}

/** Runs several commands as that user, one after the other in one process. */
export async function carrelsUnprivileged(commands: readonly (readonly string[])[]): Promise<Said[]> {
  const { out, err } = await runNode([several, JSON.stringify(commands)], nobody);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Said[];
}

function runNode(args: readonly string[], as: { readonly uid?: number; readonly gid?: number } = {}) {
  return new Promise<Said>((resolve) => {
    execFile(process.execPath, args, { env, encoding: 'utf8', ...as }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

/** Gives a file or folder to the user of `carrelsUnprivileged`. */
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
