import { setImmediate } from 'node:timers/promises';
import type { FacetChoice } from '#contract/catalogue.ts';
import { AppError } from '#contract/errors.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { Query } from '../search/parse-query.ts';
import { bestFirst } from '../search/run/in-order.ts';
import { type Found, type SearchContext, searchSteps } from '../search/run/run-search.ts';
import { filterListing, type Listing } from './listing.ts';
import { maskLeft } from './masks.ts';

/** Which packs of a listing are looked in, by their place in it. */
export type Chosen = readonly { readonly pack: Pack; readonly index: number }[];

/** What a search found in a pack, and the pack's place in the listing. */
export interface FoundPlace extends Found {
  readonly index: number;
}

/** What of `order` was found. */
export function inOrder(order: Listing, found: readonly FoundPlace[]): Listing {
  const masks = new Map(found.map((each) => [each.index, maskOf(each)]));
  return filterListing(order, (pack, row) => masks.get(pack)?.[row] === 1);
}

function maskOf({ rows }: Found): Uint8Array {
  const mask = new Uint8Array((rows.at(-1) ?? 0) + 1);
  for (const row of rows) mask[row] = 1;
  return mask;
}

/** What was found, best first, as one group without a name. */
export function ranked(packs: readonly Pack[], found: readonly FoundPlace[]): Listing {
  const { packOf, rows } = bestFirst(found);
  for (let i = 0; i < packOf.length; i += 1) packOf[i] = found[packOf[i] as number]?.index ?? 0;
  return {
    packs,
    packOf,
    rows,
    labels: [''],
    labelOf: new Uint32Array(rows.length),
  };
}

/** What the choices leave of what was found. */
export function narrowed(
  found: readonly FoundPlace[],
  choices: readonly FacetChoice[],
): readonly FoundPlace[] {
  return found.map((each) => {
    const left = maskLeft(each.pack, choices);
    if (left === null) return each;
    const kept: number[] = [];
    for (const [i, row] of each.rows.entries()) if (left[row] === 1) kept.push(i);
    return {
      ...each,
      rows: Uint32Array.from(kept, (i) => each.rows[i] ?? 0),
      scores: Float32Array.from(kept, (i) => each.scores[i] ?? 0),
    };
  });
}

/** Searches, and lets messages in between the steps. Throws `cancelled` and `pack-damaged`. */
export async function search(
  chosen: Chosen,
  query: Query,
  context: SearchContext,
  signal: AbortSignal | undefined,
): Promise<readonly FoundPlace[]> {
  const steps = searchSteps(
    chosen.map(({ pack }) => pack),
    query,
    context,
  );
  for (;;) {
    await pause(signal);
    const step = steps.next();
    if (step.done) return step.value.map((found, i) => ({ ...found, index: chosen[i]?.index ?? 0 }));
  }
}

/** Lets messages in, so that a search that is typed over can be cancelled. Throws `cancelled`. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted) throw new AppError('cancelled', 'The list was no longer wanted.');
}
