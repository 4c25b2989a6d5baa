import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { isAlive } from '../files/is-alive.ts';
import { namesIn } from '../files/names-in.ts';

const t = wordsOf('hostPacks', hostPacks);

/** A file that is made beside its place and put there when it is whole. */

/** Where `target` is made: in its own folder, hidden, so that a rename is enough. */
export const partOf = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}.part`);

/** Where a part that is written anew lies until it takes the place of the first. */
export const looseOf = (part: string): string => `${part}.new`;

/** Puts a part that is whole and on the disk in its place, and makes that last through a power failure. */
export function putInPlace(part: string, target: string): void {
  renameSync(part, target);
  syncFolder(dirname(target));
}

export function removeLeftover(part: string): void {
  try {
    rmSync(part, { force: true });
    rmSync(looseOf(part), { force: true });
  } catch {
    // Where it cannot be removed it could not be made, and that was said already.
  }
}

/** A part as `partOf` names it, and one that is written anew. */
const partName = /^\..+\.(\d+)\.part(\.new)?$/;

/** Removes what processes that are dead left on its way in a folder: one that is killed takes nothing away. */
export function removeDeadParts(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = partName.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeLeftover(join(folder, name));
  }
}

/** Windows knows no such call and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Trouble of the disk as `output-unwritable`, with the way out; a bug stays what it is. */
export function asAnswer(target: string, error: unknown, wayOut = t('nameWritable')): unknown {
  const code = (error as { code?: unknown }).code;
  const reason =
    typeof code === 'string' ? troubles.find(([known]) => code.startsWith(known))?.[1] : undefined;
  // better-sqlite3 says this in words, before SQLite sees the path.
  const noFolder = error instanceof TypeError && error.message.includes('directory does not exist');
  if (reason === undefined && !noFolder) return error;
  return new AppError(
    'output-unwritable',
    t('unwritable', { path: target, reason: t(reason ?? 'folderMissing'), wayOut }),
    undefined,
    error,
  );
}

const troubles: readonly (readonly [string, keyof typeof hostPacks])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_IOERR', 'diskError'],
  ['SQLITE_CANTOPEN', 'folderClosed'],
  ['SQLITE_READONLY', 'folderReadOnly'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'quotaUsed'],
  ['EACCES', 'folderForbidden'],
  ['EPERM', 'folderForbidden'],
  ['EROFS', 'diskReadOnly'],
  ['ENOENT', 'folderMissing'],
  ['ENOTDIR', 'folderIsFile'],
  ['ENAMETOOLONG', 'nameTooLong'],
  ['EIO', 'diskError'],
];
