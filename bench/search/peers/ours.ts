import { openPack } from '#core/pack/open-pack.ts';
import { searchPacks } from '#core/search/search-packs.ts';
import { typed } from '../known-items/item.ts';
import type { Searcher } from './peer.ts';

/** Carrel's own search, as the command line asks it. */
export function openOurs(path: string): Searcher {
  const pack = openPack(path);
  return {
    search: (query, limit) => searchPacks([pack], typed(query), { limit }).hits.map(({ id }) => id),
    close: () => pack.close(),
  };
}
