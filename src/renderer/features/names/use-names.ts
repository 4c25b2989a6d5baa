import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../client.tsx';
import { useSettled } from '../search/use-settled.ts';

/** Names that are shown of those found; whoever has more types more. */
const most = 60;
/** So that a fast typist is not answered letter by letter. */
const typingMs = 90;

/** The names that a text is a form of; while others are on their way those before them stand. */
export function useFoundNames(typed: string) {
  const api = useApi();
  const text = useSettled(typed.trim(), typingMs);
  const { data } = useQuery({
    queryKey: ['names', 'find', text],
    queryFn: async ({ signal }) => ({ text, ...(await api.names.find({ text, limit: most }, { signal })) }),
    placeholderData: keepPreviousData,
  });
  return data;
}

export function useShownName(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['names', 'get', id],
    queryFn: ({ signal }) => api.names.get({ id }, { signal }),
  });
}

/** What merging would make; nothing while no other name is chosen. */
export function useMerged(into: string, from: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['names', 'merged', into, from],
    queryFn: ({ signal }) => api.names.merged({ into, from: from ?? '' }, { signal }),
    enabled: from !== null,
  });
}

export function useNameChanges() {
  const api = useApi();
  return useQuery({
    queryKey: ['names', 'changes'],
    queryFn: ({ signal }) => api.names.changes({}, { signal }),
  });
}
