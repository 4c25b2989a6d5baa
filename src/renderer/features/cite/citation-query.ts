import type { Result } from '#contract/api.ts';
import type { Api } from '#contract/client.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { Locator } from '#contract/styles.ts';
import { type Citing, citingArg } from '../../state/citing-state.ts';

export type Citation = Result<'citations.format'>;

/** What of a record is cited: the version that is read, and a place in it. */
export interface CitedPart {
  readonly version?: string | null;
  readonly locator?: Locator | null;
}

/** The citation of a record, asked for once for each way of citing. */
export const citationQuery = (
  api: Api,
  ref: RecordRef,
  citing: Citing,
  { version = null, locator = null }: CitedPart = {},
) => ({
  queryKey: ['citation', ref.collection, ref.record, citing, version, locator] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Citation> =>
    api.citations.format(
      {
        ref,
        ...citingArg(citing),
        ...(version !== null && { version }),
        ...(locator !== null && { locator }),
      },
      { signal },
    ),
});
