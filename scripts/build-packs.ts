import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCollection } from '#core/import/collection/read-collection.ts';
import { type WrittenPack, writePack } from '#core/pack/write-pack.ts';

export interface BuiltPack extends WrittenPack {
  readonly path: string;
}

/**
 * Builds `resources/collections/NAME` into `out/packs/NAME.carrel`, each. A pack is written in well under a
 * second and the same sources give the same bytes, so nothing is skipped; `build.ts` asks when there is need.
 */
export async function buildPacks(root: string): Promise<BuiltPack[]> {
  const sources = join(root, 'resources', 'collections');
  const packs = join(root, 'out', 'packs');
  mkdirSync(packs, { recursive: true });
  return readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const { collection, records } = readCollection(join(sources, entry.name));
      const path = join(packs, `${entry.name}.carrel`);
      return { path, ...writePack(path, collection, records, { overwrite: true }) };
    });
}

if (import.meta.main) {
  for (const pack of await buildPacks(resolve(import.meta.dirname, '..'))) {
    console.log(`${pack.path}: ${pack.records} records, ${pack.versions} texts, ${pack.bytes} bytes`);
  }
}
