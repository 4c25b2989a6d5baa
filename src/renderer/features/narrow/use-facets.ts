import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { View } from '#contract/api.ts';
import type { FacetFind } from '#contract/catalogue.ts';
import { useApi } from '../../client.tsx';
import { fewValues } from './shown-values.ts';

export interface FacetsWanted {
  readonly limit?: number;
  readonly find?: readonly FacetFind[];
  /** False where nothing shows them. */
  readonly wanted?: boolean;
}

/**
 * What a view can be narrowed by. While a newer answer is on its way the older one stands, so that counts do not
 * flicker; what is no longer wanted is cancelled. The order of the list makes no difference, and asks for nothing.
 */
export function useFacets(
  view: View,
  { limit = fewValues + 1, find = [], wanted = true }: FacetsWanted = {},
) {
  const api = useApi();
  const arg = {
    view: { ...view, sort: 'date' as const },
    limit,
    ...(find.length > 0 && { find: [...find] }),
  };
  return useQuery({
    // Begins as the list's own, and is asked for anew when that is.
    queryKey: ['catalogue', 'facets', arg],
    queryFn: ({ signal }) => api.catalogue.facets(arg, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled: wanted,
  });
}
