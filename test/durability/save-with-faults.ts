import { writeSync } from 'node:fs';
import { isAppError } from '#contract/errors.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { save } from './everything.ts';

/**
 * Saves on a disk that fails at times: `save-with-faults.ts FOLDER SAVES honest|hasty`. Each save is tried until it is
 * acknowledged, eight times at most, and so is opening. Prints `saved N`, `refused N CODE` and `given-up N`. The hasty
 * one says “saved” whatever the library answered, and has to be caught.
 */
const [folder = '', saves = '', manner] = process.argv.slice(2);
const attempts = 8;

/** True when it was done; false when it was refused each time. */
function insist(n: number, work: () => void): boolean {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      work();
      return true;
    } catch (error) {
      if (!isAppError(error) || !error.code.startsWith('library-')) throw error;
      writeSync(1, `refused ${n} ${error.code}\n`);
      if (manner === 'hasty') return true;
    }
  }
  writeSync(1, `given-up ${n}\n`);
  return false;
}

let library: Library | null = null;
const open = () => {
  library = openLibrary(folder, { now: () => new Date(), log: () => {} });
};
insist(0, open);
for (let n = 1; n <= Number(saves); n += 1) {
  const done = insist(n, () => {
    if (library === null) open();
    // What says that it is damaged is opened anew, as “try again” in the window does.
    if (library?.metDamage()) {
      library.close();
      open();
    }
    if (library !== null) save(library, n);
  });
  if (done) writeSync(1, `saved ${n}\n`);
}
(library as Library | null)?.close();
