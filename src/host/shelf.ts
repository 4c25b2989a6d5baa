import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import type { Shelved } from '#contract/packs.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';

/** The packs that the room knows of. A pack that cannot be opened is named with its reason; the others go on. */
export interface Shelf {
  readonly packs: readonly Pack[];
  readonly shelved: readonly Shelved[];
  /** Throws `collection-not-open`. */
  pack(collection: string): Pack;
  close(): void;
}

/** Opens every `.carrel` file of `folders`, then `files`. A file that is there twice is opened once. */
export function openShelf(folders: readonly string[], files: readonly string[]): Shelf {
  const packs = new Map<string, Pack>();
  const shelved: Shelved[] = [];
  const seen = new Set<string>();

  for (const path of [...folders.flatMap(packsIn), ...files]) {
    const real = realPath(path);
    if (seen.has(real)) continue;
    seen.add(real);
    try {
      shelved.push({ state: 'open', collection: shelve(path, packs).collection });
    } catch (error) {
      if (!isAppError(error)) throw error;
      shelved.push({ state: 'refused', path, error: reportOf(error) });
    }
  }

  return {
    packs: [...packs.values()],
    shelved,
    pack(collection) {
      const pack = packs.get(collection);
      if (pack) return pack;
      throw new AppError(
        'collection-not-open',
        `The collection “${collection}” is not open. Add its pack again to read it.`,
      );
    },
    close() {
      for (const pack of packs.values()) pack.close();
    },
  };
}

function shelve(path: string, packs: Map<string, Pack>): Pack {
  const pack = openPack(path);
  const twin = packs.get(pack.collection.id);
  if (!twin) {
    packs.set(pack.collection.id, pack);
    return pack;
  }
  pack.close();
  throw new AppError(
    'pack-duplicate',
    `${path} holds the same collection as ${twin.path}, “${twin.collection.title}”. Keep one of the two.`,
  );
}

function packsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.carrel'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    // A folder that is not there holds no packs; the reader's own is made when the first pack comes.
    return [];
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
