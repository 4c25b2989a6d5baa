import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAppError } from '#contract/errors.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import type { Output } from './output.ts';

/** Packs of this checkout, as the window has them. */
const bundled = fileURLToPath(new URL('../../out/packs', import.meta.url));

/**
 * Opens the packs that the window would show over a data folder, and those that are named, for one piece of work. Of two packs
 * of one collection one that is named goes first, then the reader's own. One that cannot be opened is remarked on.
 */
export async function withShelf<T>(
  dataFolder: string,
  named: readonly string[],
  output: Output,
  work: (packs: readonly Pack[]) => T | Promise<T>,
): Promise<T> {
  const packs = new Map<string, Pack>();
  try {
    for (const path of [...named, ...packsIn(dataPlaces(dataFolder).packs), ...packsIn(bundled)]) {
      const pack = open(path, named.includes(path), output);
      if (pack === null) continue;
      if (packs.has(pack.collection.id)) pack.close();
      else packs.set(pack.collection.id, pack);
    }
    return await work([...packs.values()]);
  } finally {
    for (const pack of packs.values()) pack.close();
  }
}

/** One that was named must open; of the others one hears why they do not. */
function open(path: string, isNamed: boolean, output: Output): Pack | null {
  try {
    return openPack(path);
  } catch (error) {
    if (isNamed || !isAppError(error)) throw error;
    output.remark(error.message);
    return null;
  }
}

const packsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.carrel') && !name.startsWith('.'))
        .sort()
        .map((name) => join(folder, name))
    : [];
