import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { packVersion } from '#core/pack/pack-schema.ts';
import { measured } from '../import/child.ts';
import { repeatVolumes, volumeFiles, volumesBeside } from '../import/volumes.ts';

/** What the searches keep between runs: packs, and the peers' indexes. May be deleted at any time. */
export const cacheFolder = (): string => {
  const folder = join(tmpdir(), 'carrel-bench-cache');
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** A pack for measuring, and a key for whatever else is made of the same documents. */
export interface Corpus {
  readonly path: string;
  readonly key: string;
}

/** The pack of the 39 volumes; null where the volumes are not there. */
export function volumesPack(root: string): Corpus | null {
  const volumes = volumesBeside(root);
  return volumes === null
    ? null
    : cachedPack(root, 'volumes', volumeFiles(volumes), (out) => void importTo(volumes, out));
}

/** The pack of ten times as many (../import/volumes.ts). Takes minutes to make and 600 MB to keep. */
export function tenfoldPack(root: string): Corpus | null {
  const volumes = volumesBeside(root);
  if (volumes === null) return null;
  return cachedPack(root, 'tenfold', volumeFiles(volumes), (out) => {
    const sources = `${out}-sources`;
    try {
      repeatVolumes(volumes, sources, 10);
      importTo(sources, out);
    } finally {
      rmSync(sources, { recursive: true, force: true });
    }
  });
}

/** The program that writes packs and the sources that go into one: when one of them changes, the pack is made anew. */
export function cachedPack(
  root: string,
  name: string,
  sources: readonly string[],
  make: (out: string) => void,
): Corpus {
  const key = `${name}-${keyOf(root, sources)}`;
  const path = join(cacheFolder(), `${key}.carrel`);
  if (!opens(path)) {
    console.log(`Making the pack “${name}” …`);
    const part = join(cacheFolder(), `part-${process.pid}-${name}.carrel`);
    make(part);
    renameSync(part, path);
  }
  return { path, key };
}

/** Imports in a process of its own, so that none of its memory is left in the one that measures. */
export const importTo = (folder: string, out: string, ...title: string[]) =>
  measured('import-volumes.ts', folder, out, ...title);

function keyOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(String(packVersion));
  for (const path of globSync('src/core/{pack,import,search}/**/*.ts', { cwd: root }).sort()) {
    if (!path.endsWith('.test.ts') && writesPacks(path)) hash.update(readFileSync(join(root, path)));
  }
  for (const path of sources) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Of the search only what folds goes into a pack. */
const writesPacks = (path: string) => !/core\/search\/(?!fold|runs|characters|plain-stretches)/.test(path);

function opens(path: string): boolean {
  try {
    openPack(path).close();
    return true;
  } catch {
    return false;
  }
}
