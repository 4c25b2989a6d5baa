import { useQueries, useQuery } from '@tanstack/react-query';
import type { NoteName } from '#contract/notes.ts';
import { useApi } from '../../client.tsx';

/** The wordings of a note, the newest first. */
export function useHistory(of: NoteName) {
  const api = useApi();
  return useQuery({
    queryKey: ['notes', 'history', of],
    queryFn: ({ signal }) => api.notes.history({ of }, { signal }),
  });
}

/** The words of two wordings; undefined while they are on their way, or where there is none. */
export function useWordings(of: NoteName, revisions: readonly (number | undefined)[]) {
  const api = useApi();
  return useQueries({
    queries: revisions.map((revision) => ({
      queryKey: ['notes', 'wording', of, revision ?? 0],
      queryFn: () => api.notes.wording({ of, revision: revision ?? 0 }),
      enabled: revision !== undefined,
    })),
  }).map(({ data }) => data?.text);
}
