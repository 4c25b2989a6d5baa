import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from '#contract/errors.ts';
import { openLibrary } from '#core/library/open-library.ts';

/**
 * Saves notes until the small disk that holds FOLDER is full, tries on, makes room and goes on saving:
 * `fill-disk.ts FOLDER KILOBYTES MANNER`, with KILOBYTES taken away beforehand. Prints one JSON line about what was acknowledged and what was found.
 */
const [folder = '', kilobytes = '1024', manner] = process.argv.slice(2);
const ports = { now: () => new Date(), log: () => {} };
const ref = { collection: 'full', record: 'disk' };
const ballast = join(folder, 'ballast');

const library = openLibrary(join(folder, 'library'), ports);
writeFileSync(ballast, Buffer.alloc(Number(kilobytes) * 1024));
const acknowledged: string[] = [];
const refusals: string[] = [];
const save = (count: number) => {
  const text = `${count} ${'word '.repeat(2000)}`;
  try {
    library.notes.save({ ref, text, base: acknowledged.length });
    acknowledged.push(text);
  } catch (error) {
    if (!isAppError(error)) throw error;
    refusals.push(error.code);
    // One that takes a refusal for a yes has to be caught.
    if (manner === 'hasty') acknowledged.push(text);
  }
};
let count = 0;
while (refusals.length < 5) save(count++);
rmSync(ballast);
const before = acknowledged.length;
for (let more = 0; more < 5; more += 1) save(count++);

const stored = () => library.notes.revisions(ref).map((note) => note.text);
const same = JSON.stringify(stored()) === JSON.stringify(acknowledged);
library.close();
const again = openLibrary(join(folder, 'library'), ports);
const sameAgain =
  JSON.stringify(again.notes.revisions(ref).map((note) => note.text)) === JSON.stringify(acknowledged);
again.close();
writeSync(
  1,
  `${JSON.stringify({ before, after: acknowledged.length - before, refusals, same, sameAgain })}\n`,
);
