import { writeSync } from 'node:fs';
import { openLibrary } from '#core/library/open-library.ts';

/**
 * Saves notes without end and prints a line for each revision that the library acknowledged.
 * `save-notes.ts FOLDER LABEL honest|hasty`: the hasty one prints before it saves, and has to be caught.
 */
const [folder = '', label = '', manner] = process.argv.slice(2);

writeSync(1, 'opening\n');
const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
for (let count = 1; ; count += 1) {
  const ref = { collection: 'kill', record: `record-${count % 5}` };
  const base = library.notes.get(ref)?.revision ?? 0;
  const name = `${label}.${count}`;
  const acknowledge = () => writeSync(1, `saved ${ref.record} ${base + 1} ${name}\n`);

  if (manner === 'hasty') {
    acknowledge();
    // Wide enough for a kill to fall into on any machine.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  // Some notes take a page of the database, some a dozen.
  library.notes.save({ ref, text: `${name} ${'word '.repeat((count * 137) % 9000)}`, base });
  if (manner === 'honest') acknowledge();
}
