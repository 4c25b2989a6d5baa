import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecordRef } from '#contract/entities.ts';
import { useApi, useHostEvent } from '../client.tsx';

export const recordKey = (ref: RecordRef) => ['record', ref.collection, ref.record] as const;

/** The question for a record; whoever wants to have it at hand before it is shown asks the same. */
export const recordQuery = (api: ReturnType<typeof useApi>, ref: RecordRef) => ({
  queryKey: recordKey(ref),
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.records.get({ ref }, { signal }),
});

/** A record with the reader's bookmark and note on it; fresh after every change. */
export function useRecord(ref: RecordRef) {
  const api = useApi();
  const queries = useQueryClient();
  useHostEvent(
    'record.changed',
    (changed) => void queries.invalidateQueries({ queryKey: recordKey(changed) }),
  );
  useHostEvent('library.changed', () => void queries.invalidateQueries({ queryKey: ['record'] }));
  return useQuery(recordQuery(api, ref));
}
