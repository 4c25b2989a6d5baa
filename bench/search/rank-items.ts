import type { Piece } from './known-items/item.ts';
import type { Searcher } from './peers/peer.ts';

/** How many results count: a reader looks no further, and Kiwix answers no more. */
export const seen = 10;

/** A query and the document that should be found. */
export interface Asked {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

/** The place of each item among the results, from 1; 0 where it is not among the first ten. */
export const ranksOf = (searcher: Searcher, items: readonly Asked[]): number[] =>
  items.map(({ id, pieces }) => searcher.search(pieces, seen).indexOf(id) + 1);

/** Mean reciprocal rank, and the share that is among the first ten. */
export function scoreOf(ranks: readonly number[]): { readonly mrr: number; readonly recall: number } {
  const sum = (of: (rank: number) => number) =>
    ranks.reduce((total, rank) => total + (rank === 0 ? 0 : of(rank)), 0);
  return { mrr: sum((rank) => 1 / rank) / ranks.length, recall: sum(() => 1) / ranks.length };
}
