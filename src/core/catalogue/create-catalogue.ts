import type { FacetChoice } from '#contract/catalogue.ts';
import type { Entry, RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { FoundBecause } from '#contract/search.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { wordsOf } from '#words/words.ts';
import type { Names } from '../names/names.ts';
import type { Pack } from '../pack/open-pack.ts';
import type { Query } from '../search/parse-query.ts';
import { withoutDates } from '../search/query/without-dates.ts';
import { createQueryReader, type ReadQuery } from '../search/read/query-reader.ts';
import type { SearchContext } from '../search/run/run-search.ts';
import { undatedIn } from '../search/run/undated.ts';
import { countFacets } from './count-facets.ts';
import { entryOf, type ReaderMarks } from './entries.ts';
import { type Chosen, type FoundPlace, inOrder, narrowed, pause, ranked, search } from './find-places.ts';
import { foundBecause } from './found-because.ts';
import { createKept } from './kept.ts';
import { filterListing, groupsOf, type Listing, placeOf } from './listing.ts';
import { orderOf, type StandingOrder } from './orders.ts';
import { byRow, factsOf, idOf, rowOf, rowsAmong } from './pack-rows.ts';
import { spanEnd, timelineOf } from './timeline.ts';
import type { FacetPage, Page, ShownFacets, ShownPage, View } from './view.ts';

const t = wordsOf('hostSearch', hostSearch);

export interface Catalogue {
  /** A page of a view, as `catalogue.query` answers it. Throws `collection-not-open` and `cancelled`. */
  query(view: View, page: Page, marks: ReaderMarks, signal?: AbortSignal): Promise<ShownPage>;
  /** What a view can be narrowed by, as `catalogue.facets` answers it. Throws `collection-not-open` and `cancelled`. */
  facets(view: View, page: FacetPage, marks: ReaderMarks, signal?: AbortSignal): Promise<ShownFacets>;
  /** Why records of a view were found, as `catalogue.reasons` answers it; one that is not there is left out. */
  reasons(
    view: View,
    refs: readonly RecordRef[],
    marks: ReaderMarks,
    signal?: AbortSignal,
  ): Promise<FoundBecause[]>;
  /** The records of a part of a view, in its order. Throws `collection-not-open` and `cancelled`. */
  refs(view: View, page: Page, marks: ReaderMarks, signal?: AbortSignal): Promise<RecordRef[]>;
  /** The place of a record in a view, from 0; null where it is not in it. */
  locate(view: View, ref: RecordRef, marks: ReaderMarks, signal?: AbortSignal): Promise<number | null>;
  /** The rows of a view, pack by pack, in no order. Throws `collection-not-open` and `cancelled`. */
  places(view: View, marks: ReaderMarks, signal?: AbortSignal): Promise<readonly FoundPlace[]>;
  /** Resolves when all that was asked until now is answered: then no pack is read any more that has left. */
  settled(): Promise<unknown>;
}

/** Views whose order is kept: the one in the window, and those that a reader goes back to. */
const maxViews = 8;
/** Time that a page may take in one go before messages are let in, in milliseconds. */
const turnMs = 25;

/**
 * The catalogue over the open packs. It keeps orders and the last views as arrays of row numbers and
 * reads only the records of the page. When `getPacks` answers other packs, everything is made anew, and with other names
 * all that was read and found by them.
 */
export function createCatalogue(getPacks: () => readonly Pack[], reader = createQueryReader()): Catalogue {
  let packs: readonly Pack[] = [];
  let names: Names | null = null;
  const orders = new Map<StandingOrder, Listing>();
  const readings = createKept<ReadQuery>(maxViews);
  const searches = createKept<readonly FoundPlace[]>(maxViews);
  const views = createKept<Listing>(maxViews);
  const running = new Set<Promise<unknown>>();

  function refresh(): void {
    const now = getPacks();
    const isSame = now.length === packs.length && now.every((pack, i) => pack === packs[i]);
    if (isSame && names === reader.names()) return;
    // Another array also where only the names are others: a search under way begins anew with them.
    packs = [...now];
    names = reader.names();
    if (!isSame) orders.clear();
    readings.clear();
    searches.clear();
    views.clear();
  }

  function order(name: StandingOrder): Listing {
    const listing = orders.get(name) ?? orderOf(packs, name);
    orders.set(name, listing);
    return listing;
  }

  /** The view's query as it is run. The last word may not be whole yet. */
  function readFor(view: View): ReadQuery {
    const key = readingKey(view);
    const kept = readings.get(key);
    const chosen = chosenIn(packs, view).map(({ pack }) => pack);
    return readings.keep(key, kept ?? reader.read(chosen, view.query, view.reading, { prefixLast: true }));
  }

  /** What is found in the view's collections, whatever its order. */
  async function found(
    view: View,
    query: Query,
    marks: ReaderMarks,
    signal: AbortSignal | undefined,
  ): Promise<readonly FoundPlace[]> {
    const key = JSON.stringify([query.root, ...askedOf(view, marks)]);
    const from = packs;
    const kept = searches.get(key);
    if (kept) return searches.keep(key, kept);
    const context = contextOf(view, marks);
    const places = await search(chosenIn(packs, view), query, context, signal);
    // The packs or names may have changed while the search let other calls in.
    if (from !== packs) return found(view, readFor(view).query, marks, signal);
    return searches.keep(key, places);
  }

  /** The view before it is filtered by the reader's marks, which change without the packs. */
  async function listed(
    view: View,
    query: Query,
    marks: ReaderMarks,
    signal: AbortSignal | undefined,
  ): Promise<Listing> {
    const key = JSON.stringify([...askedOf(view, marks), view.sort, view.facets ?? []]);
    const kept = views.get(key);
    if (kept) return views.keep(key, kept);
    const places = narrowed(await found(view, query, marks, signal), view.facets ?? []);
    return views.keep(key, arranged(view, query, places));
  }

  function arranged(view: View, query: Query, places: readonly FoundPlace[]): Listing {
    if (view.sort !== 'relevance') return inOrder(order(view.sort), places);
    if (!query.empty) return ranked(packs, places);
    const byDate = inOrder(order('date'), places);
    return { ...byDate, labels: [''], labelOf: new Uint32Array(byDate.rows.length) };
  }

  async function shown(
    view: View,
    query: Query,
    marks: ReaderMarks,
    signal: AbortSignal | undefined,
  ): Promise<Listing> {
    refresh();
    const listing = await listed(view, query, marks, signal);
    return wantedOf(view, marks).reduce((left, rowsIn) => {
      const rows = left.packs.map(rowsIn);
      return filterListing(left, (pack, row) => rows[pack]?.has(row) ?? false);
    }, listing);
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
      refresh();
      const listing = await shown(view, readFor(view).query, marks, signal);
      // As it was read in the end.
      const read = readFor(view);
      const { query } = read;
      const chosen = chosenIn(listing.packs, view);
      return {
        total: listing.rows.length,
        of: chosen.reduce((sum, { pack }) => sum + factsOf(pack).records, 0),
        undated: countUndated(listing),
        groups: groupsOf(listing),
        offset: page.offset,
        entries: await entriesOf(listing, page, query, marks, signal),
        interpretation: reader.interpret(
          chosen.map(({ pack }) => pack),
          read,
          view.reading,
        ),
        ms: performance.now() - started,
      };
    },
    async facets(view, page, marks, signal) {
      const started = performance.now();
      refresh();
      const { query } = readFor(view);
      const choices = view.facets ?? [];
      const places = filtered(await found(view, query, marks, signal), view, marks);
      const timeline = timelineOf(narrowed(places, choices), spanEnd(query));
      const dateless = filtered(await found(view, withoutDates(query), marks, signal), view, marks);
      const undated = undatedIn(narrowed(dateless, withoutYears(choices)));
      await pause(signal);
      return {
        facets: countFacets(places, choices, page),
        timeline: { ...timeline, leftOut: undated - timeline.undated },
        ms: performance.now() - started,
      };
    },
    async reasons(view, refs, marks, signal) {
      refresh();
      // First as it is found: a word that nothing has is read otherwise then.
      await found(view, readFor(view).query, marks, signal);
      const read = readFor(view);
      const turn = createTurn(signal);
      const all: FoundBecause[] = [];
      for (const ref of refs) {
        const pack = packs.find(({ collection }) => collection.id === ref.collection);
        const row = pack && rowOf(pack, ref.record);
        if (pack && row !== undefined) all.push(foundBecause(pack, row, read, marks));
        await turn();
      }
      return all;
    },
    async places(view, marks, signal) {
      refresh();
      const places = await found(view, readFor(view).query, marks, signal);
      return filtered(narrowed(places, view.facets ?? []), view, marks);
    },
    async refs(view, { offset, limit }, marks, signal) {
      refresh();
      const listing = await shown(view, readFor(view).query, marks, signal);
      return refsOf(listing, { offset, limit }, signal);
    },
    async locate(view, ref, marks, signal) {
      refresh();
      const listing = await shown(view, readFor(view).query, marks, signal);
      const index = listing.packs.findIndex((pack) => pack.collection.id === ref.collection);
      const pack = listing.packs[index];
      const row = pack && rowOf(pack, ref.record);
      return row === undefined ? null : placeOf(listing, index, row);
    },
  };
  return {
    query: (...asked) => noted(catalogue.query(...asked)),
    facets: (...asked) => noted(catalogue.facets(...asked)),
    reasons: (...asked) => noted(catalogue.reasons(...asked)),
    places: (...asked) => noted(catalogue.places(...asked)),
    refs: (...asked) => noted(catalogue.refs(...asked)),
    locate: (...asked) => noted(catalogue.locate(...asked)),
    settled: () => Promise.all(running),
  };
}

type RowsIn = (pack: Pack) => ReadonlySet<number>;

/** What a view takes of what is found, by the reader's marks: each of these, all of it where there is none. */
const wantedOf = ({ only, search }: View, { bookmarked, noted, fresh }: ReaderMarks): readonly RowsIn[] => [
  ...(only === 'all' ? [] : [(pack: Pack) => rowsAmong(pack, only === 'bookmarked' ? bookmarked : noted)]),
  ...(search?.onlyNew ? [(pack: Pack) => fresh?.rowsIn(pack) ?? new Set<number>()] : []),
];

const filtered = (places: readonly FoundPlace[], view: View, marks: ReaderMarks): readonly FoundPlace[] =>
  wantedOf(view, marks).reduce(markedOf, places);

const withoutYears = (choices: readonly FacetChoice[]) =>
  choices.filter(({ kind, exclude }) => kind !== 'year' || exclude);

function markedOf(places: readonly FoundPlace[], rowsIn: RowsIn): readonly FoundPlace[] {
  return places.map((place) => {
    const rows = rowsIn(place.pack);
    return { ...place, rows: place.rows.filter((row) => rows.has(row)) };
  });
}

const readingKey = (view: View): string =>
  JSON.stringify([view.query, view.reading ?? null, view.collections]);

/** What a search depends on: what is asked, and of the notes only whether they are others, where they are searched. */
const askedOf = (view: View, marks: ReaderMarks): readonly unknown[] => [
  view.query,
  view.reading ?? null,
  view.collections,
  view.whose ?? 'all',
  view.query === '' || view.whose === 'theirs' ? 0 : (marks.edition ?? 0),
];

const contextOf = ({ whose }: View, { notes }: ReaderMarks): SearchContext => ({
  ...(notes && { notes: (pack) => byRow(pack, notes) }),
  ...(whose && { whose }),
});

function chosenIn(packs: readonly Pack[], { collections }: View): Chosen {
  const all = packs.map((pack, index) => ({ pack, index }));
  if (collections === null) return all;
  const missing = collections.find((id) => !packs.some((pack) => pack.collection.id === id));
  if (missing !== undefined) {
    throw new AppError('collection-not-open', t('collectionAway', { id: missing }));
  }
  return all.filter(({ pack }) => collections.includes(pack.collection.id));
}

function countUndated({ packs, packOf, rows }: Listing): number {
  const undated = packs.map((pack) => factsOf(pack).undated);
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    if (undated[packOf[i] as number]?.has(rows[i] as number)) count += 1;
  }
  return count;
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
  const turn = createTurn(signal);
  for (let i = offset; i < end; i += 1) {
    const pack = listing.packs[listing.packOf[i] ?? 0];
    if (pack) entries.push(entryOf(pack, listing.rows[i] ?? 0, query, marks));
    await turn();
  }
  return entries;
}

async function refsOf(
  { packs, packOf, rows }: Listing,
  { offset, limit }: Page,
  signal: AbortSignal | undefined,
): Promise<RecordRef[]> {
  const refs: RecordRef[] = [];
  const end = Math.min(offset + limit, rows.length);
  const turn = createTurn(signal);
  for (let i = offset; i < end; i += 1) {
    const pack = packs[packOf[i] ?? 0];
    const record = pack && idOf(pack, rows[i] ?? 0);
    if (pack && record !== undefined) refs.push({ collection: pack.collection.id, record });
    await turn();
  }
  return refs;
}

/** Lets messages in, each time that a turn has been long enough. */
function createTurn(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < turnMs) return undefined;
    return pause(signal).then(() => {
      begun = performance.now();
    });
  };
}
