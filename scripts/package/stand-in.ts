import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuses } from '#main/fuses.ts';

/** What marks the fuses in Electron's program; behind it stand version, number and state of each. */
export const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * A folder that looks like Electron's for Linux, for a build that nobody runs: all that goes into a package is gathered,
 * packed and fused as it would be. `fuseCount` as that of the Electron that our fuses were written for.
 */
export function makeElectronStandIn(fuseCount = Object.keys(fuses).length): string {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-electron-dist-'));
  mkdirSync(join(folder, 'resources'));
  mkdirSync(join(folder, 'locales'));
  const wire = [1, fuseCount, ...Array.from({ length: fuseCount }, () => '1'.charCodeAt(0))];
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from(`stand-in ${sentinel}`), Buffer.from(wire)]),
  );
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'chrome-sandbox'), 'stand-in');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(folder, name), 'stand-in');
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '');
  return folder;
}
