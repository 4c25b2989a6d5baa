import { writeSync } from 'node:fs';
import { isAppError } from '#contract/errors.ts';
import { openLibrary } from '#core/library/open-library.ts';

/** Opens a library, says so or why not, and keeps it until the process is ended: `hold-library.ts FOLDER`. */
const [folder = ''] = process.argv.slice(2);

try {
  const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
  writeSync(1, 'open\n');
  setInterval(() => library.state.get('nothing'), 60_000);
} catch (error) {
  if (!isAppError(error)) throw error;
  writeSync(1, `${error.code}: ${error.message}\n`);
}
