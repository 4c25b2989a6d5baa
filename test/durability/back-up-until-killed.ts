import { writeSync } from 'node:fs';
import { openLibrary } from '#core/library/open-library.ts';

/**
 * Saves notes, makes backups and takes a copy in, without end, and says what was acknowledged: `back-up-until-killed.ts
 * FOLDER LABEL COPY`. Ends by being killed.
 */
const [folder = '', label = '', copy = ''] = process.argv.slice(2);

writeSync(1, 'opening\n');
const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
if (library.recovery !== null) throw new Error(`The library was damaged: ${library.recovery.why.message}`);
for (let count = 1; ; count += 1) {
  const ref = { collection: 'kill', record: `record-${count % 5}` };
  const base = library.notes.get(ref)?.revision ?? 0;
  const name = `${label}.${count}`;
  library.notes.save({ ref, text: `${name} ${'word '.repeat((count * 137) % 3000)}`, base });
  writeSync(1, `saved ${ref.record} ${base + 1} ${name}\n`);
  const { seq } = await library.backups.make();
  writeSync(1, `backup ${seq}\n`);
  if (count % 3 === 0) {
    const { revisions } = await library.restore.run(copy);
    if (revisions > 0) writeSync(1, `restored ${revisions}\n`);
  }
}
