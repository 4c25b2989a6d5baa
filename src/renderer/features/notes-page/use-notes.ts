import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Result } from '#contract/api.ts';
import type { NoteEntry, NotesView } from '#contract/notes.ts';
import { useApi } from '../../client.tsx';
import { pagesFor } from '../catalogue/rows.ts';

/** Entries asked for at a time: what a tall window shows, and some more. */
export const pageSize = 25;

type Page = Result<'notes.list'> & { readonly view: NotesView };

const pageQuery = (api: ReturnType<typeof useApi>, view: NotesView, page: number) => ({
  queryKey: ['notes', 'list', view, page] as const,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Page> => ({
    view,
    ...(await api.notes.list({ view, offset: page * pageSize, limit: pageSize }, { signal })),
  }),
});

/** The first page of a view, and how many there are; while another is on its way, the one before it. */
export function useNotes(view: NotesView) {
  const api = useApi();
  return useQuery({ ...pageQuery(api, view, 0), placeholderData: keepPreviousData });
}

/** The entries of the pages in sight, by their place in the view. */
export function useNoteEntries(
  view: NotesView,
  pages: readonly number[],
): (index: number) => NoteEntry | undefined {
  const api = useApi();
  const results = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(api, view, page),
      placeholderData: keepPreviousData<Page>,
    })),
  });
  const entries = new Map<number, NoteEntry>();
  for (const { data } of results) {
    data?.entries.forEach((entry, at) => {
      entries.set(data.offset + at, entry);
    });
  }
  return (index) => entries.get(index);
}

/** Loads a place of the view with its neighbours, so that rows have their height when one goes there. */
export function useLoadNote(view: NotesView): (index: number) => Promise<NoteEntry | undefined> {
  const api = useApi();
  const queries = useQueryClient();
  return async (index) => {
    const wanted = pagesFor(index - pageSize / 2, index + pageSize / 2, pageSize);
    const pages = await Promise.all(wanted.map((page) => queries.fetchQuery(pageQuery(api, view, page))));
    return pages.flatMap(({ offset, entries }) => entries[index - offset] ?? [])[0];
  };
}

/** What the view can be narrowed by. */
export function useNotesCounts(view: NotesView) {
  const api = useApi();
  return useQuery({
    // The order is nothing to the counts.
    queryKey: ['notes', 'counts', { ...view, sort: 'changed' }],
    queryFn: ({ signal }) => api.notes.counts({ view: { ...view, sort: 'changed' } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
