import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { View } from '#contract/api.ts';
import type { Api } from '#contract/client.ts';
import type { Entry, RecordRef } from '#contract/entities.ts';
import type { FoundBecause } from '#contract/search.ts';
import { useApi } from '../../client.tsx';
import { pageSize } from './use-catalogue.ts';

const keyOf = (collection: string, record: string) => JSON.stringify([collection, record]);

/** The question why records of a view were found; whoever wants to know it of one asks the same. */
export const reasonsQuery = (api: Api, view: View, refs: readonly RecordRef[]) => ({
  queryKey: ['catalogue', 'reasons', view, refs] as const,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.catalogue.reasons({ view, refs: [...refs] }, { signal }),
});

/**
 * Why the records in sight were found, page by page: after the entries, so that what was found is there before the texts
 * are read for its reasons. Null while it is on its way; undefined where nothing was asked.
 */
export function useReasons(
  view: View,
  pages: readonly number[],
  entryAt: (index: number) => Entry | undefined,
): (entry: Entry) => FoundBecause | null | undefined {
  const api = useApi();
  const isSought = view.query.trim() !== '';
  const results = useQueries({
    queries: pages.map((page) => {
      const refs = Array.from({ length: pageSize }, (_, at) => entryAt(page * pageSize + at)).flatMap(
        (entry) => (entry ? [{ collection: entry.collection, record: entry.id }] : []),
      );
      return {
        // The records too: those of the view before may still be shown.
        ...reasonsQuery(api, view, refs),
        enabled: isSought && refs.length > 0,
        placeholderData: keepPreviousData<FoundBecause[]>,
        gcTime: 60_000,
      };
    }),
  });
  const found = new Map<string, FoundBecause>();
  for (const { data } of results) {
    for (const each of data ?? []) found.set(keyOf(each.ref.collection, each.ref.record), each);
  }
  return (entry) => (isSought ? (found.get(keyOf(entry.collection, entry.id)) ?? null) : undefined);
}
