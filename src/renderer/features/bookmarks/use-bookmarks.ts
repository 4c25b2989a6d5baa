import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Arg, Result } from '#contract/api.ts';
import type { BookmarkEntry } from '#contract/bookmarks.ts';
import { useApi, useHostEvent } from '../../client.tsx';
import { pagesFor } from '../catalogue/rows.ts';

/** Entries asked for at a time: what a tall window shows, and some more. */
export const pageSize = 25;

/** A view, and what must not change in it while one goes through it. */
export type Asked = Pick<Arg<'bookmarks.list'>, 'view' | 'asOf' | 'keep'>;
type Page = Result<'bookmarks.list'> & { readonly asked: Asked };

const pageQuery = (api: ReturnType<typeof useApi>, asked: Asked, page: number) => ({
  queryKey: ['bookmarks', asked, page] as const,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Page> => ({
    asked,
    ...(await api.bookmarks.list({ ...asked, offset: page * pageSize, limit: pageSize }, { signal })),
  }),
  gcTime: 60_000,
});

/** The first page of a view, and how many there are; while another is on its way, the one before it. */
export function useBookmarks(asked: Asked) {
  const api = useApi();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: ['bookmarks'] });
  useHostEvent('bookmarks.changed', refresh);
  useHostEvent('library.changed', refresh);
  useHostEvent('collections.changed', refresh);
  return useQuery({ ...pageQuery(api, asked, 0), placeholderData: keepPreviousData });
}

/** The entries of the pages in sight, by their place in the view. */
export function useBookmarkEntries(
  asked: Asked,
  pages: readonly number[],
): (index: number) => BookmarkEntry | undefined {
  const api = useApi();
  const results = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(api, asked, page),
      placeholderData: keepPreviousData<Page>,
    })),
  });
  const entries = new Map<number, BookmarkEntry>();
  for (const { data } of results) {
    data?.entries.forEach((entry, at) => {
      entries.set(data.offset + at, entry);
    });
  }
  return (index) => entries.get(index);
}

/** Loads a place of the view with its neighbours, so that rows have their height when one goes there. */
export function useLoadBookmark(asked: Asked): (index: number) => Promise<BookmarkEntry | undefined> {
  const api = useApi();
  const queries = useQueryClient();
  return async (index) => {
    const wanted = pagesFor(index - pageSize / 2, index + pageSize / 2, pageSize);
    const pages = await Promise.all(wanted.map((page) => queries.fetchQuery(pageQuery(api, asked, page))));
    return pages.flatMap(({ offset, entries }) => entries[index - offset] ?? [])[0];
  };
}
