import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { Query } from '../search/parse-query.ts';
import { findRowids, runSearch } from '../search/run-search.ts';
import { filterListing, type Listing, listingOf } from './listing.ts';

/** Which packs of a listing are looked in, by their place in it. */
export type Chosen = readonly { readonly pack: Pack; readonly index: number }[];

/** What of `order` is in the chosen packs and matches. Throws `cancelled`. */
export async function matching(
  order: Listing,
  chosen: Chosen,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const found = new Map<number, ReadonlySet<number> | 'all'>();
  for (const { pack, index } of chosen) {
    await pause(signal);
    found.set(index, query.empty ? 'all' : new Set(findRowids(pack, query)));
  }
  return filterListing(order, (pack, row) => {
    const rows = found.get(pack);
    return rows === 'all' || (rows?.has(row) ?? false);
  });
}

/** What matches in the chosen packs, best first, as one group without a name. Throws `cancelled`. */
export async function ranked(
  packs: readonly Pack[],
  chosen: Chosen,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const hits: { pack: number; row: number; score: number; label: '' }[] = [];
  for (const { pack, index } of chosen) {
    await pause(signal);
    for (const { rowid, score } of runSearch(pack, query))
      hits.push({ pack: index, row: rowid, score, label: '' });
  }
  // Stable: equals stay by pack and, within it, as in the source.
  hits.sort((a, b) => b.score - a.score);
  return listingOf(packs, hits);
}

/** Lets messages in, so that a search that is typed over can be cancelled. Throws `cancelled`. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted) throw new AppError('cancelled', 'The list was no longer wanted.');
}
