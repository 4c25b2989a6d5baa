import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../client.tsx';
import { type Line, rowOf } from './lines.ts';

/** The query that lines stand for, and what it asks for in words; of the lines before, while an answer is on its way. */
export function useWritten(lines: readonly Line[]) {
  const api = useApi();
  const rows = lines.flatMap((line) => rowOf(line) ?? []);
  const { data } = useQuery({
    queryKey: ['written', rows],
    queryFn: async ({ signal }) => {
      const query = await api.search.write({ rows }, { signal });
      return { query, ...(await api.search.describe({ query }, { signal })) };
    },
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  return { written: data, write: () => api.search.write({ rows }) };
}
