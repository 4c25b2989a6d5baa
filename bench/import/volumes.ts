import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The volumes that imports are measured with; null where they are not there. */
export function volumesBeside(root: string): string | null {
  const folder = resolve(root, '../shared/data/frus');
  return existsSync(folder) ? folder : null;
}

export const volumeFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(folder, name));

/** Writes the volumes `times` times over, each time under other ids, into an empty folder. */
export function repeatVolumes(folder: string, into: string, times: number): void {
  mkdirSync(into, { recursive: true });
  for (const path of volumeFiles(folder)) {
    const xml = readFileSync(path, 'utf8');
    const name = path.slice(folder.length + 1);
    for (let copy = 0; copy < times; copy += 1) {
      const renamed = xml.replace(/(<idno type="frus"[^>]*>)([^<]+)/, `$1$2-copy${copy}`);
      if (renamed === xml) throw new Error(`${path} has no number of a volume to change.`);
      writeFileSync(join(into, `copy${copy}-${name}`), renamed);
    }
  }
}
