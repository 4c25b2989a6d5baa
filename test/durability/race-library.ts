import { writeSync } from 'node:fs';
import { isAppError } from '#contract/errors.ts';
import { beCareless } from './careless.ts';

/** Opens a library as a window does and saves a note if it can: `race-library.ts FOLDER LABEL MANNER`. Stays until it is killed. */
const [folder = '', label = '', manner] = process.argv.slice(2);
if (manner === 'careless') beCareless({ lock: true });
const { openLibrary } = await import('#core/library/open-library.ts');
const { openReadOnly } = await import('#core/library/open-read-only.ts');
const ports = { now: () => new Date(), log: () => {} };
const ref = { collection: 'race', record: label };

try {
  const library = openLibrary(folder, ports);
  library.notes.save({ ref, text: label, base: 0 });
  writeSync(1, `saved ${label}\n`);
  setInterval(() => library.state.get('nothing'), 60_000);
} catch (error) {
  if (!isAppError(error) || error.code !== 'library-locked') throw error;
  const library = openReadOnly(folder, ports, error);
  try {
    library.notes.save({ ref, text: label, base: 0 });
    writeSync(1, `saved ${label}\n`);
  } catch {
    writeSync(1, `reading ${library.notes.all().size}\n`);
  }
  setInterval(() => library.state.get('nothing'), 60_000);
}
