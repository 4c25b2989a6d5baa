import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { keepCompiled } from '../scripts/check/compile-cache.ts';
import { measureCite } from './cite.ts';
import { measureImport } from './import/measure-import.ts';
import { measureNotes } from './notes.ts';
import { measureReading } from './reading/measure-reading.ts';
import { keepFigures, table } from './report.ts';
import { measureRoom } from './room.ts';
import { tenfoldPack, volumesPack } from './search/corpus.ts';
import { measureOcr } from './search/measure-ocr.ts';
import { measurePacks } from './search/measure-packs.ts';
import { measureQuality } from './search/measure-quality.ts';
import { measureScripts } from './search/measure-scripts.ts';
import { measureSpeed } from './search/measure-speed.ts';

/**
 * `npm run bench [-- NAME…] [--keep]`: measures the parts that are named, or all but the long ones, and prints their
 * figures. With `--keep`, or when no part is named, they are kept in bench/README.md.
 */
const root = resolve(import.meta.dirname, '..');

interface Part {
  /** Only run when it is named: it takes many minutes or gigabytes. */
  readonly long?: boolean;
  /** Answers what stands between the part's marks in the README. */
  measure(): string | Promise<string>;
}

const parts: Readonly<Record<string, Part>> = {
  room: { measure: () => measureRoom(root) },
  notes: { measure: () => measureNotes() },
  reading: { measure: () => measureReading(root, volumesPack(root)) },
  cite: { measure: () => measureCite() },
  import: { measure: () => table(measureImport(root)) },
  'search-quality': { measure: () => measureQuality(root) },
  'search-scripts': { measure: () => measureScripts(root) },
  'search-speed': { measure: () => measureSpeed(root, volumesPack(root), { rounds: 9, keystrokes: true }) },
  'search-tenfold': {
    long: true,
    measure: () => measureSpeed(root, tenfoldPack(root), { rounds: 2, keystrokes: false }),
  },
  'search-packs': { measure: () => measurePacks(root) },
  'search-ocr': { long: true, measure: () => measureOcr(root) },
};

/** `search` stands for everything whose name begins with it. */
function chosen(names: readonly string[]): string[] {
  const all = Object.keys(parts);
  if (names.length === 0) return all.filter((name) => !parts[name]?.long);
  return names.flatMap((name) => {
    if (parts[name]) return [name];
    const below = all.filter((each) => each.startsWith(`${name}-`) && !parts[each]?.long);
    if (below.length === 0) throw new Error(`There is no benchmark “${name}”. There are: ${all.join(', ')}.`);
    return below;
  });
}

// As the command line does: what is measured strips no types.
keepCompiled(root);
const asked = process.argv.slice(2);
const names = asked.filter((each) => each !== '--keep');
const keep = names.length === 0 || asked.includes('--keep');
for (const name of chosen(names)) {
  const figures = (await parts[name]?.measure()) ?? '';
  const day = new Date().toISOString().slice(0, 10);
  const text = `${day}, ${cpus().length} cores, Node ${process.versions.node}.\n\n${figures}`;
  console.log(`\n${name}: ${text}\n`);
  const readme = join(root, 'bench', 'README.md');
  if (keep) writeFileSync(readme, keepFigures(readFileSync(readme, 'utf8'), name, text));
}
