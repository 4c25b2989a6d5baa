import type { Entry, RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { Pack } from '../pack/open-pack.ts';
import { parseQuery, type Query } from '../search/parse-query.ts';
import { entryOf, type ReaderMarks } from './entries.ts';
import { type Chosen, matching, pause, ranked } from './find-places.ts';
import { filterListing, groupsOf, type Listing, placeOf } from './listing.ts';
import { orderOf, type StandingOrder } from './orders.ts';
import { factsOf, rowOf, rowsAmong } from './pack-rows.ts';
import type { Page, ShownPage, View } from './view.ts';

export interface Catalogue {
  /** A page of a view, as `catalogue.query` answers it. Throws `collection-not-open` and `cancelled`. */
  query(view: View, page: Page, marks: ReaderMarks, signal?: AbortSignal): Promise<ShownPage>;
  /** The place of a record in a view, from 0; null where it is not in it. */
  locate(view: View, ref: RecordRef, marks: ReaderMarks, signal?: AbortSignal): Promise<number | null>;
  /** Resolves when all that was asked until now is answered: then no pack is read any more that has left. */
  settled(): Promise<unknown>;
}

/** Views whose order is kept: the one in the window, and those that a reader goes back to. */
const maxViews = 8;
/** Time that a page may take in one go before messages are let in, in milliseconds. */
const turnMs = 25;

/**
 * The catalogue over the open packs. It keeps orders and the last views as arrays of row numbers and
 * reads only the records of the page. When `getPacks` answers other packs, everything is made anew.
 */
export function createCatalogue(getPacks: () => readonly Pack[]): Catalogue {
  let packs: readonly Pack[] = [];
  const orders = new Map<StandingOrder, Listing>();
  const views = new Map<string, Listing>();
  const running = new Set<Promise<unknown>>();

  function refresh(): void {
    const now = getPacks();
    if (now.length === packs.length && now.every((pack, i) => pack === packs[i])) return;
    packs = [...now];
    orders.clear();
    views.clear();
  }

  function order(name: StandingOrder): Listing {
    const listing = orders.get(name) ?? orderOf(packs, name);
    orders.set(name, listing);
    return listing;
  }

  /** The view before it is filtered by the reader's marks, which change without the packs. */
  async function listed(view: View, query: Query, signal: AbortSignal | undefined): Promise<Listing> {
    const key = JSON.stringify([view.query, view.collections, view.sort]);
    const kept = views.get(key);
    const from = packs;
    const listing = kept ?? (await build(view, query, signal));
    // The packs may have changed while the search let other calls in.
    if (from !== packs) return listed(view, query, signal);
    views.delete(key);
    views.set(key, listing);
    const [oldest] = views.keys();
    if (views.size > maxViews && oldest !== undefined) views.delete(oldest);
    return listing;
  }

  async function build(view: View, query: Query, signal: AbortSignal | undefined): Promise<Listing> {
    const chosen = chosenIn(packs, view);
    if (view.sort !== 'relevance') return matching(order(view.sort), chosen, query, signal);
    if (!query.empty) return ranked(packs, chosen, query, signal);
    const byDate = await matching(order('date'), chosen, query, signal);
    return { ...byDate, labels: [''], labelOf: new Uint32Array(byDate.rows.length) };
  }

  async function shown(
    view: View,
    query: Query,
    marks: ReaderMarks,
    signal: AbortSignal | undefined,
  ): Promise<Listing> {
    refresh();
    const listing = await listed(view, query, signal);
    if (view.only === 'all') return listing;
    const wanted = view.only === 'bookmarked' ? marks.bookmarked : marks.noted;
    const rows = listing.packs.map((pack) => rowsAmong(pack, wanted));
    return filterListing(listing, (pack, row) => rows[pack]?.has(row) ?? false);
  }

  /** Keeps an answer among the running ones until it is there. */
  function noted<T>(answer: Promise<T>): Promise<T> {
    const ended = answer.then(
      () => {},
      () => {},
    );
    running.add(ended);
    void ended.then(() => running.delete(ended));
    return answer;
  }

  const catalogue: Omit<Catalogue, 'settled'> = {
    async query(view, page, marks, signal) {
      const started = performance.now();
      const query = parseQuery(view.query, { prefixLast: true });
      const listing = await shown(view, query, marks, signal);
      const chosen = chosenIn(listing.packs, view);
      return {
        total: listing.rows.length,
        of: chosen.reduce((sum, { pack }) => sum + factsOf(pack).records, 0),
        undated: countUndated(listing),
        groups: groupsOf(listing),
        offset: page.offset,
        entries: await entriesOf(listing, page, query, marks, signal),
        ms: performance.now() - started,
      };
    },
    async locate(view, ref, marks, signal) {
      const listing = await shown(view, parseQuery(view.query, { prefixLast: true }), marks, signal);
      const index = listing.packs.findIndex((pack) => pack.collection.id === ref.collection);
      const pack = listing.packs[index];
      const row = pack && rowOf(pack, ref.record);
      return row === undefined ? null : placeOf(listing, index, row);
    },
  };
  return {
    query: (...asked) => noted(catalogue.query(...asked)),
    locate: (...asked) => noted(catalogue.locate(...asked)),
    settled: () => Promise.all(running),
  };
}

function chosenIn(packs: readonly Pack[], { collections }: View): Chosen {
  const all = packs.map((pack, index) => ({ pack, index }));
  if (collections === null) return all;
  const missing = collections.find((id) => !packs.some((pack) => pack.collection.id === id));
  if (missing !== undefined) {
    throw new AppError(
      'collection-not-open',
      `The collection “${missing}” is not open. Add its pack again, or leave it out of the list.`,
    );
  }
  return all.filter(({ pack }) => collections.includes(pack.collection.id));
}

function countUndated({ packs, packOf, rows }: Listing): number {
  const undated = packs.map((pack) => factsOf(pack).undated);
  return rows.reduce((sum, row, i) => sum + (undated[packOf[i] ?? 0]?.has(row) ? 1 : 0), 0);
}

async function entriesOf(
  listing: Listing,
  { offset, limit }: Page,
  query: Query,
  marks: ReaderMarks,
  signal: AbortSignal | undefined,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const end = Math.min(offset + limit, listing.rows.length);
  let turn = performance.now();
  for (let i = offset; i < end; i += 1) {
    const pack = listing.packs[listing.packOf[i] ?? 0];
    if (pack) entries.push(entryOf(pack, listing.rows[i] ?? 0, query, marks));
    if (performance.now() - turn > turnMs) {
      await pause(signal);
      turn = performance.now();
    }
  }
  return entries;
}
