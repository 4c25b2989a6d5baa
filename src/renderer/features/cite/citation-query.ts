import type { Result } from '#contract/api.ts';
import type { Api } from '#contract/client.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { Locator } from '#contract/styles.ts';
import { type Citing, citingArg } from '../../state/citing-state.ts';

export type Citation = Result<'citations.format'>;

/** The citation of a record, asked for once for each way of citing. */
export const citationQuery = (api: Api, ref: RecordRef, citing: Citing, locator: Locator | null = null) => ({
  queryKey: ['citation', ref.collection, ref.record, citing, locator] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Citation> =>
    api.citations.format({ ref, ...citingArg(citing), ...(locator && { locator }) }, { signal }),
});
