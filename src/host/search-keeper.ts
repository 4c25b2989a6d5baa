import { createCatalogue } from '#core/catalogue/create-catalogue.ts';
import { type FreshRecords, freshRecords } from '#core/catalogue/fresh-records.ts';
import { lastRunsIn } from '#core/saved-searches/last-run.ts';
import {
  countSaved,
  type Ran,
  runSaved,
  type SearchCount,
  type SearchPorts,
} from '#core/saved-searches/run-saved.ts';
import {
  createSavedSearches,
  type SavedSearch,
  type SavedSearches,
  savedSearchType,
} from '#core/saved-searches/saved-searches.ts';
import type { QueryReader } from '#core/search/read/query-reader.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { marksIn } from './marks.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { Shelf } from './shelf.ts';

export interface SearchKeeperPorts {
  readonly shelf: Shelf;
  readonly reader: QueryReader;
  readonly keeper: LibraryKeeper;
  readonly notes: NotesKeeper;
  now(): Date;
}

/** The reader's saved searches, and what was new in those that were run since the host began. */
export interface SearchKeeper {
  /** Throws the reason where there is no library. */
  need(): SavedSearches;
  /** Saves a view and runs it for the first time. */
  save(name: string, view: SavedSearch['view'], signal: AbortSignal): Promise<SavedSearch>;
  count(id: string, signal: AbortSignal): Promise<SearchCount>;
  run(id: string, signal: AbortSignal): Promise<Ran<SavedSearch['view']>>;
  /** What was new in the last run of a search. */
  freshOf(id: string): FreshRecords | undefined;
  /** Resolves when no search reads any more in packs that have left the shelf. */
  settled(): Promise<unknown>;
}

/** What a removed search found is kept as long as a removed pack is. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

export function createSearchKeeper({ shelf, reader, keeper, notes, now }: SearchKeeperPorts): SearchKeeper {
  // One of its own: twenty searches that are counted one after the other would push the views of the window out.
  const catalogue = createCatalogue(() => shelf.packs, reader);
  const fresh = new Map<string, FreshRecords>();

  const need = () => createSavedSearches(keeper.need().items(savedSearchType, 'search'));
  const runs = () => lastRunsIn(keeper.need().state);
  const ports = (): SearchPorts => ({
    catalogue,
    packs: shelf.packs,
    marks: marksIn(keeper.library, notes),
    now,
  });

  return {
    need,
    async save(name, view, signal) {
      // Found before it is saved: a search that cannot be run is none.
      const { run } = await runSaved(view, null, ports(), signal);
      const searches = need();
      for (const id of searches.removedBefore(new Date(now().getTime() - keptMs).toISOString()))
        runs().forget(id);
      const search = searches.save(name, view);
      runs().set(search.id, run);
      return search;
    },
    count: (id, signal) => countSaved(need().get(id).view, runs().get(id), ports(), signal),
    async run(id, signal) {
      const ran = await runSaved(need().get(id).view, runs().get(id), ports(), signal);
      runs().set(id, ran.run);
      fresh.set(id, freshRecords(ran.fresh));
      return ran;
    },
    freshOf: (id) => fresh.get(id),
    settled: () => catalogue.settled(),
  };
}
