import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../client.tsx';
import { recordKey } from './use-record.ts';

/** Sets or takes away a bookmark. What is shown is what was committed. */
export function useBookmark() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: { readonly ref: RecordRef; readonly bookmarked: boolean }) =>
      api.bookmarks.set(change),
    onSettled: (_data, _error, { ref }) => queries.invalidateQueries({ queryKey: recordKey(ref) }),
  });
}
