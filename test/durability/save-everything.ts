import { writeSync } from 'node:fs';
import { beCareless } from './careless.ts';
import { save } from './everything.ts';

/**
 * Saves everything that there is to save and prints `saved N` for each: `save-everything.ts FOLDER FIRST COUNT SESSIONS
 * MANNER`. After each session the library is closed and opened again, and in the middle of the second a backup is made.
 * Manners: `honest`; `hasty`, which prints before it saves; `careless`, `careless-database` and `careless-journal`.
 */
const [folder = '', first = '1', count = '', sessions = '1', manner = 'honest'] = process.argv.slice(2);
if (manner.startsWith('careless')) {
  beCareless({ database: manner !== 'careless-journal', journal: manner !== 'careless-database' });
}
const { openLibrary } = await import('#core/library/open-library.ts');

writeSync(1, 'opening\n');
let n = Number(first);
const perSession = Number(count) / Number(sessions);
for (let session = 1; session <= Number(sessions); session += 1) {
  const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
  if (library.recovery !== null) throw new Error(`The library was damaged: ${library.recovery.why.message}`);
  for (let done = 0; done < perSession; done += 1, n += 1) {
    if (session === 2 && done === Math.floor(perSession / 2)) {
      const { seq } = await library.backups.make();
      writeSync(1, `backup ${seq}\n`);
    }
    if (manner === 'hasty') {
      writeSync(1, `saved ${n}\n`);
      // Wide enough for a kill to fall into on any machine.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
    save(library, n);
    if (manner !== 'hasty') writeSync(1, `saved ${n}\n`);
  }
  library.close();
}
