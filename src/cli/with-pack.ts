import { openPack, type Pack } from '#core/pack/open-pack.ts';

/** Opens a pack for one piece of work and closes it, whatever comes. */
export function withPack<T>(path: string, work: (pack: Pack) => T): T {
  const pack = openPack(path);
  try {
    return work(pack);
  } finally {
    pack.close();
  }
}
