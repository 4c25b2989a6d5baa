import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { writeAll } from '../library/files.ts';
import { asAnswer, partOf, putInPlace, removeLeftover } from '../pack/part-file.ts';

const t = wordsOf('hostPacks', hostPacks);

/** Writes a file beside its place and renames it, so that none is ever there in part. Throws `output-unwritable`. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = partOf(path);
  removeLeftover(part);
  try {
    const file = openSync(part, 'wx');
    try {
      writeAll(file, Buffer.from(content));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    putInPlace(part, path);
  } catch (error) {
    removeLeftover(part);
    throw asAnswer(path, error, t('chooseFolder'));
  }
}

/** Throws `output-exists` for a file that is there and may not be replaced. */
export function assertFree(path: string, replace: boolean): void {
  if (replace || !existsSync(path)) return;
  throw new AppError('output-exists', t('fileThere', { path }));
}
