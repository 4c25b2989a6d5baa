import { appendFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from '#contract/errors.ts';
import type { ImportOutcome } from '#contract/imports.ts';
import { filesBelow, openTestRoom } from '#host/test-room.ts';

/**
 * Installs a pack and imports a table into a data folder whose disk is full, makes room and does both again:
 * `fill-shelf.ts DISK PACK TABLE`. Prints one JSON line about what came of it.
 */
const [disk = '', pack = '', table = ''] = process.argv.slice(2);
const data = join(disk, 'data');
const ballast = join(disk, 'ballast');
const room = openTestRoom({ data, packs: join(disk, 'none') });
const { api } = room;
const { collection } = await api.packs.inspect({ path: pack });
const settings = { format: null, encoding: null, map: null, about: {} };

const install = () =>
  api.packs.install({ path: pack, digest: collection.digest }).then(
    () => 'done',
    (error: unknown) => (isAppError(error) ? `${error.code}: ${error.message}` : String(error)),
  );
const asText = (outcome: ImportOutcome) =>
  outcome.state === 'failed' ? `${outcome.error.code}: ${outcome.error.message}` : outcome.state;
const bring = async () => asText(await room.ended(await api.imports.start({ paths: [table], settings })));

/** Leaves no room, to the last page. */
function fill(): void {
  writeFileSync(ballast, '');
  for (let bytes = 1 << 22; bytes >= 512; bytes /= 2) {
    try {
      appendFileSync(ballast, Buffer.alloc(bytes));
    } catch {
      // A smaller piece may fit.
    }
  }
}

fill();
const full = [await install(), await bring()];
// What is on its way is removed behind the answer.
await new Promise((resolve) => setTimeout(resolve, 500));
const left = filesBelow(data).filter((name) => /^(?:packs|incoming|bin)\//.test(name));
rmSync(ballast);
const roomy = [await install(), await bring()];
const shelf = filesBelow(join(data, 'packs'));
room.close();
writeSync(1, `${JSON.stringify({ full, left, roomy, shelf })}\n`);
