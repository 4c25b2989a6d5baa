import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedSearch, SearchCount } from '#contract/searches.ts';
import { useApi, useHostEvent } from '../../client.tsx';

export const searchesKey = ['searches'];
const countKey = (id: string) => ['search-count', id];
const shownKey = (id: string) => ['search-shown', id];

/** What a search said when it was run; `saved` where it has only just been saved. */
export type Shown = SearchCount | 'saved';

/** The saved searches, in the reader's order. */
export function useSearches(): readonly SavedSearch[] | undefined {
  const api = useApi();
  const searches = useQuery({
    queryKey: searchesKey,
    queryFn: ({ signal }) => api.searches.list({}, { signal }),
  });
  const refetch = () => void searches.refetch();
  useHostEvent('searches.changed', refetch);
  // They say titles of collections.
  useHostEvent('collections.changed', refetch);
  useHostEvent('library.changed', refetch);
  return searches.data;
}

/** The count of a search in the rail, as it was last made; undefined until it is. */
export const useSearchCount = (id: string): SearchCount | undefined =>
  useQuery<SearchCount>({ queryKey: countKey(id), queryFn: skipToken }).data;

/** What is said above the list of the search that is shown. */
export const useShown = (id: string | undefined): Shown | undefined =>
  useQuery<Shown>({ queryKey: shownKey(id ?? ''), queryFn: skipToken }).data;

/** Puts counts where views look for them. */
export function useCountStore() {
  const queries = useQueryClient();
  return {
    setCount: (id: string, count: SearchCount) => void queries.setQueryData(countKey(id), count),
    setShown: (id: string, shown: Shown) => void queries.setQueryData<Shown>(shownKey(id), shown),
  };
}
