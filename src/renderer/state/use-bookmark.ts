import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../client.tsx';
import { useLibrary } from './use-library.tsx';
import { recordKey } from './use-record.ts';

/** Sets or takes away a bookmark. What is shown is what was committed. */
export function useBookmark() {
  const api = useApi();
  const queries = useQueryClient();
  const { retry } = useLibrary();
  const mutation = useMutation({
    mutationFn: (change: { readonly ref: RecordRef; readonly bookmarked: boolean }) =>
      api.bookmarks.set(change),
    onSettled: (_data, _error, { ref }) => queries.invalidateQueries({ queryKey: recordKey(ref) }),
  });
  return {
    ...mutation,
    /** Does once more what could not be done. The library itself may be what has to be tried again. */
    async again() {
      const { variables, isPending } = mutation;
      if (!variables || isPending) return;
      await retry();
      mutation.mutate(variables);
    },
  };
}
