import type { Doc } from './documents.ts';
import { allPeers, isThere, peersFolder } from './peers/all.ts';
import { openOurs } from './peers/ours.ts';
import type { Searcher } from './peers/peer.ts';
import { type Asked, ranksOf } from './rank-items.ts';

/** Ranks of the items, one column an engine. */
export interface Ranked {
  readonly name: string;
  readonly ranks: readonly number[];
}

/** Every item with every engine that is there, one after the other, ours first; and a sentence for each that is not. */
export function rankEverywhere(
  path: string,
  docs: readonly Doc[],
  items: readonly Asked[],
): { readonly columns: readonly Ranked[]; readonly absent: readonly string[] } {
  const folder = peersFolder(docs);
  const columns: Ranked[] = [rankWith('Carrel', openOurs(path), items)];
  const absent: string[] = [];
  for (const peer of allPeers()) {
    if (isThere(peer)) columns.push(rankWith(peer.name, peer.open(docs, folder), items));
    else absent.push(`${peer.name} was left out: ${peer.why}.`);
  }
  return { columns, absent };
}

function rankWith(name: string, searcher: Searcher, items: readonly Asked[]): Ranked {
  try {
    return { name, ranks: ranksOf(searcher, items) };
  } finally {
    searcher.close();
  }
}
