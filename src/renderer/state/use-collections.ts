import { useQuery } from '@tanstack/react-query';
import type { CollectionSummary } from '#contract/entities.ts';
import type { Shelved } from '#contract/packs.ts';
import { useApi, useHostEvent } from '../client.tsx';

/** The packs that the room knows of, open or refused. */
export function useCollections() {
  const api = useApi();
  const collections = useQuery({
    queryKey: ['collections'],
    queryFn: ({ signal }) => api.collections.list({}, { signal }),
  });
  useHostEvent('collections.changed', () => void collections.refetch());
  return collections;
}

export const openCollections = (shelved: readonly Shelved[]): readonly CollectionSummary[] =>
  shelved.flatMap((each) => (each.state === 'open' ? [each.collection] : []));
