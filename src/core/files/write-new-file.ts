import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { writeAll } from '../library/files.ts';
import { asAnswer } from '../pack/part-file.ts';
import { safeFileName } from './file-name.ts';

const t = wordsOf('hostPacks', hostPacks);

export interface NewFile {
  readonly folder: string;
  /** What it is called after; what no file's name can have is left out. */
  readonly title: string;
  /** Where nothing is left of the title. */
  readonly otherwise: string;
  /** What follows the title: ` – import report`. */
  readonly what?: string;
  /** Without its dot. */
  readonly extension: string;
}

/**
 * Writes a file into a folder, under a name that nobody has there, and answers with its path. Throws `output-unwritable`.
 */
export function writeNewFile(
  { folder, title, otherwise, what = '', extension }: NewFile,
  text: string,
): string {
  const name = safeFileName(title, otherwise);
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : ` (${count})`;
    const path = join(folder, `${name}${what}${number}.${extension}`);
    if (written(path, text)) return path;
  }
}

/** False where there is such a file. One that could not be written whole is removed. */
function written(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw asAnswer(path, error, t('chooseFolder'));
  }
  try {
    writeAll(file, Buffer.from(text));
    fsyncSync(file);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw asAnswer(path, error, t('chooseFolder'));
  } finally {
    closeSync(file);
  }
}
