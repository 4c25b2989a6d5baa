import { openPack, type Pack } from '#core/pack/open-pack.ts';

/** Opens packs for one piece of work on a task's thread, by the ids of their collections, and closes them, whatever comes. */
export async function withPacks<T>(
  paths: readonly string[],
  work: (packs: ReadonlyMap<string, Pack>) => T | Promise<T>,
): Promise<T> {
  const open = new Map<string, Pack>();
  try {
    for (const path of paths) {
      const pack = openPack(path);
      open.set(pack.collection.id, pack);
    }
    return await work(open);
  } finally {
    for (const pack of open.values()) pack.close();
  }
}
