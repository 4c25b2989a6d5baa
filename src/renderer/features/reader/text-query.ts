import type { RecordRef } from '#contract/entities.ts';
import type { useApi } from '../../client.tsx';

/** The question for a version's text; all that looks into a text asks the same. */
export const textQuery = (api: ReturnType<typeof useApi>, record: RecordRef, version: string) => ({
  queryKey: ['text', record.collection, record.record, version],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.records.text({ ref: record, version }, { signal }),
});
