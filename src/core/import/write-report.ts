import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../library/files.ts';
import { asAnswer } from '../pack/part-file.ts';

/** Characters that one of the systems does not allow in a file's name. */
const unusable = /[\p{Cc}<>:"/\\|?*]+/gu;
const maxTitle = 60;
const wayOut = 'Choose another folder.';

/**
 * Writes the report of an import into a folder, under a name that nobody has there, and answers with its path.
 * Throws `output-unwritable`.
 */
export function writeReport(folder: string, title: string, text: string): string {
  const name = title.replaceAll(unusable, ' ').trim().slice(0, maxTitle).trim() || 'Collection';
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name} – import report${count === 1 ? '' : ` ${count}`}.txt`);
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
