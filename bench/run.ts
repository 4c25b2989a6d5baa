import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '#chromium/find-chromium.ts';
import { buildIfStale } from '../scripts/build.ts';
import { openDisplay } from '../scripts/with-display.ts';
import { measureImport } from './import/measure-import.ts';
import { type Figure, keepFigures, table } from './report.ts';
import { measureRoundTrip } from './round-trip.ts';
import { measureStartUp } from './start-up.ts';

/**
 * `npm run bench`: measures, prints, and keeps the figures in bench/README.md. `npm run bench -- window` and `-- import`
 * measure a part and only print it.
 */
const part = process.argv[2];
const wants = (name: 'window' | 'import') => part === undefined || part === name;
const root = resolve(import.meta.dirname, '..');
const browser = findChromium();
if (!browser)
  throw new Error('The benchmarks open the room in Chromium, and none was found: apt-get install chromium');
await buildIfStale(root);
const display = await openDisplay();
if (display.name) process.env.DISPLAY = display.name;
try {
  const headless = !process.env.DISPLAY;
  const figures: Figure[] = [];
  if (wants('window')) {
    figures.push(...(await measureStartUp(root, browser, headless)));
    figures.push(...(await measureRoundTrip(root, browser, headless)));
  }
  if (wants('import')) figures.push(...measureImport(root));
  const day = new Date().toISOString().slice(0, 10);
  const window = headless ? 'headless' : 'a window';
  const heading = `Last run: ${day}, ${cpus().length} cores, Node ${process.versions.node}, ${browser.name} ${browser.version}, ${window}.`;
  console.log(`${heading}\n\n${table(figures)}`);
  const readme = join(root, 'bench', 'README.md');
  if (part === undefined) writeFileSync(readme, keepFigures(readFileSync(readme, 'utf8'), heading, figures));
} finally {
  display.stop();
}
