import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../library/files.ts';
import { asAnswer } from '../pack/part-file.ts';

/** Characters that one of the systems does not allow in a file's name, and those that turn its letters round. */
const unusable = /[\p{Cc}\p{Bidi_C}\p{Cs}<>:"/\\|?*]+/gu;
const maxTitle = 60;
const wayOut = 'Choose another folder.';

export interface NewFile {
  readonly folder: string;
  /** What it is called after; what no file's name can have is left out. */
  readonly title: string;
  /** Where nothing is left of the title. */
  readonly otherwise: string;
  /** What follows the title: ` – import report.txt`. */
  readonly ending: string;
}

/**
 * Writes a file into a folder, under a name that nobody has there, and answers with its path. Throws `output-unwritable`.
 */
export function writeNewFile({ folder, title, otherwise, ending }: NewFile, text: string): string {
  const plain = title.normalize('NFC').replaceAll(unusable, ' ').replaceAll(/\s+/g, ' ').trim();
  const name =
    [...plain]
      .slice(0, maxTitle)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || otherwise;
  const at = ending.lastIndexOf('.');
  const [stem, extension] = [`${name}${ending.slice(0, at)}`, ending.slice(at)];
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${stem}${count === 1 ? '' : ` ${count}`}${extension}`);
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
    throw asAnswer(path, error, wayOut);
  }
  try {
    writeAll(file, Buffer.from(text));
    fsyncSync(file);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw asAnswer(path, error, wayOut);
  } finally {
    closeSync(file);
  }
}
