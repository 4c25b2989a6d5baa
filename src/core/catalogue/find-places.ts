import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { Query } from '../search/parse-query.ts';
import { bestFirst } from '../search/run/in-order.ts';
import { type Found, searchSteps } from '../search/run/run-search.ts';
import { filterListing, type Listing } from './listing.ts';

/** Which packs of a listing are looked in, by their place in it. */
export type Chosen = readonly { readonly pack: Pack; readonly index: number }[];

/** What of `order` is in the chosen packs and matches. Throws `cancelled` and `pack-damaged`. */
export async function matching(
  order: Listing,
  chosen: Chosen,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const masks = new Map<number, Uint8Array | 'all'>();
  if (query.empty) for (const { index } of chosen) masks.set(index, 'all');
  else {
    for (const [i, found] of (await search(chosen, query, signal)).entries()) {
      masks.set(chosen[i]?.index ?? 0, maskOf(found));
    }
  }
  return filterListing(order, (pack, row) => {
    const mask = masks.get(pack);
    return mask === 'all' || mask?.[row] === 1;
  });
}

function maskOf({ rows }: Found): Uint8Array {
  const mask = new Uint8Array((rows.at(-1) ?? 0) + 1);
  for (const row of rows) mask[row] = 1;
  return mask;
}

/** What matches in the chosen packs, best first, as one group without a name. Throws `cancelled` and `pack-damaged`. */
export async function ranked(
  packs: readonly Pack[],
  chosen: Chosen,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const { packOf, rows } = bestFirst(await search(chosen, query, signal));
  return {
    packs,
    packOf: packOf.map((pack) => chosen[pack]?.index ?? 0),
    rows,
    labels: [''],
    labelOf: new Uint32Array(rows.length),
  };
}

/** Searches, and lets messages in between the steps. */
async function search(chosen: Chosen, query: Query, signal: AbortSignal | undefined): Promise<Found[]> {
  const steps = searchSteps(
    chosen.map(({ pack }) => pack),
    query,
  );
  for (;;) {
    await pause(signal);
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets messages in, so that a search that is typed over can be cancelled. Throws `cancelled`. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted) throw new AppError('cancelled', 'The list was no longer wanted.');
}
