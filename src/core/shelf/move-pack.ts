import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { makeFolder } from '../library/files.ts';
import { asAnswer, partOf, putInPlace, removeLeftover } from '../pack/part-file.ts';

const t = wordsOf('hostPacks', hostPacks);

/** Trouble of the disk of the data folder as `output-unwritable`. */
export const troubleOfDisk = (path: string, error: unknown): unknown => asAnswer(path, error, t('makeRoom'));

/** Moves a pack into a folder, which is made; there is never half a pack under its name. Throws `output-unwritable`. */
export function movePack(from: string, to: string): void {
  try {
    makeFolder(dirname(to));
    if (!renamed(from, to)) moveAcross(from, to);
  } catch (error) {
    throw troubleOfDisk(to, error);
  }
}

function renamed(from: string, to: string): boolean {
  try {
    putInPlace(from, to);
    return true;
  } catch (error) {
    // One of the folders is a link to another disk.
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

function moveAcross(from: string, to: string): void {
  const part = partOf(to);
  try {
    copyFileSync(from, part);
    syncFile(part);
    putInPlace(part, to);
  } finally {
    removeLeftover(part);
  }
  rmSync(from);
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
