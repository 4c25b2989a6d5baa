import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenRecords } from '#contract/citations.ts';
import { useApi } from '../../client.tsx';
import { citingArg } from '../../state/citing-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { useTold } from './use-told.ts';

/** The bibliography of what is chosen, made anew with each change; the one before it is left. */
export function useBibliography(what: ChosenRecords, apart: boolean) {
  const api = useApi();
  const { citing } = useRoom().state;
  const queries = useQueryClient();
  const [order, setOrder] = useState<string | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const asked = JSON.stringify([what, apart, citing]);
  // What was cancelled is asked for again when something else is chosen.
  const [last, setLast] = useState(asked);
  if (last !== asked) {
    setLast(asked);
    setCancelled(false);
  }
  const queryKey = ['bibliography', what, apart, citing];
  const { data, error, isFetching } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const order = crypto.randomUUID();
      setOrder(order);
      return {
        order,
        ...(await api.citations.bibliography({ order, what, apart, ...citingArg(citing) }, { signal })),
      };
    },
    enabled: !isCancelled,
    retry: false,
    // The host keeps the last one alone.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    data: isFetching ? undefined : data,
    error,
    told: useTold('citations.told', order),
    isCancelled,
    cancel() {
      setCancelled(true);
      // The host ends its thread when nobody waits any more.
      void queries.cancelQueries({ queryKey });
    },
    again: () => setCancelled(false),
  };
}
