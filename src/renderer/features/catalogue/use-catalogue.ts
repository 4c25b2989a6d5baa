import {
  CancelledError,
  keepPreviousData,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Result, View } from '#contract/api.ts';
import type { Api } from '#contract/client.ts';
import type { Entry } from '#contract/entities.ts';
import type { Interpretation } from '#contract/search.ts';
import { useApi } from '../../client.tsx';
import { mapRows, pagesFor, type RowMap } from './rows.ts';

/** Entries asked for at a time: what a tall window shows, and some more. */
export const pageSize = 25;

type Page = Result<'catalogue.query'> & { readonly view: View };

export interface CatalogueData {
  /** The view that is shown; while another is on its way, the one before it. */
  readonly view: View;
  readonly total: number;
  readonly of: number;
  readonly undated: number;
  readonly rows: RowMap;
  readonly interpretation: Interpretation;
  /** True while the shown view is not yet the wanted one. */
  readonly stale: boolean;
}

const pageQuery = (api: Api, view: View, page: number) => ({
  queryKey: ['catalogue', view, page] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Page> => {
    const arg = { view, offset: page * pageSize, limit: pageSize };
    return { view, ...(await api.catalogue.query(arg, { signal })) };
  },
  gcTime: 60_000,
});

/** The wanted view's outline. A newer keystroke cancels the older query. */
export function useCatalogue(view: View) {
  const api = useApi();
  const head = useQuery({ ...pageQuery(api, view, 0), placeholderData: keepPreviousData });

  const { data: shown, error, isPlaceholderData } = head;
  const rows = useMemo(() => mapRows(shown?.groups ?? []), [shown?.groups]);
  const data: CatalogueData | null = shown ? { ...shown, rows, stale: isPlaceholderData } : null;
  return { data, error };
}

/** The entries of the pages in sight, by their place in the view. */
export function useEntries(view: View, pages: readonly number[]): (index: number) => Entry | undefined {
  const api = useApi();
  const results = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(api, view, page),
      placeholderData: keepPreviousData<Page>,
    })),
  });
  const entries = new Map<number, Entry>();
  for (const { data } of results) {
    data?.entries.forEach((entry, at) => {
      entries.set(data.offset + at, entry);
    });
  }
  return (index) => entries.get(index);
}

/** More rows than a window shows above or below the one in question. */
const neighbours = 20;

/**
 * Loads a place of the view with its neighbours. A row that is drawn before its entry is lower than with it: going
 * to a place whose rows then grow would miss it.
 */
export function useLoadPlace(view: View): (index: number) => Promise<Entry | undefined> {
  const api = useApi();
  const queries = useQueryClient();
  return async (index) => {
    const wanted = pagesFor(index - neighbours, index + neighbours, pageSize);
    try {
      const pages = await Promise.all(wanted.map((page) => queries.fetchQuery(pageQuery(api, view, page))));
      return pages.flatMap(({ offset, entries }) => entries[index - offset] ?? [])[0];
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
      // The list had begun to load the same page and was scrolled away from it.
      return (await api.catalogue.query({ view, offset: index, limit: 1 })).entries[0];
    }
  };
}
