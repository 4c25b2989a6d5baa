import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Result } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { ReadingList } from '#contract/lists.ts';
import { useApi, useHostEvent } from '../../client.tsx';

export const listsKey = ['lists'];
export type ShownList = Result<'lists.get'>;

/** The reading lists, each before those in it; undefined while they are on their way. */
export function useLists(): readonly ReadingList[] | undefined {
  const api = useApi();
  const lists = useQuery({ queryKey: listsKey, queryFn: ({ signal }) => api.lists.all({}, { signal }) });
  const refetch = () => void lists.refetch();
  useHostEvent('lists.changed', refetch);
  useHostEvent('library.changed', refetch);
  return lists.data;
}

/** A list with what is in it. */
export function useList(id: string) {
  const api = useApi();
  const list = useQuery({
    queryKey: ['list', id],
    queryFn: ({ signal }) => api.lists.get({ id }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const refetch = () => void list.refetch();
  useHostEvent('lists.changed', refetch);
  useHostEvent('library.changed', refetch);
  // Records of a pack that came or went have their titles, or have them no more.
  useHostEvent('collections.changed', refetch);
  return list;
}

/** The lists in which a record stands, by their ids, and the entry of each. `put` shows at once what is on its way. */
export function useListsOf(ref: RecordRef) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ['lists-of', ref.collection, ref.record];
  const of = useQuery({ queryKey, queryFn: ({ signal }) => api.lists.of({ ref }, { signal }) });
  useHostEvent('lists.changed', () => void of.refetch());
  return {
    standsIn: new Map((of.data ?? []).map(({ list, entry }) => [list, entry])),
    async put(list: string, isIn: boolean, work: () => Promise<unknown>): Promise<void> {
      const others = (of.data ?? []).filter((each) => each.list !== list);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, isIn ? [...others, { list, entry: '' }] : others);
      await work();
      await queries.invalidateQueries({ queryKey });
    },
  };
}
