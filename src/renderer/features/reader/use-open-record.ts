import { useQueryClient } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { recordQuery } from '../../state/use-record.ts';
import { useRoom } from '../../state/use-room.tsx';

/**
 * Opens another record of the same collection, from a link on the page. The link goes with the page, so the focus is
 * taken along to the new one, which is there at once because it was asked for before.
 */
export function useOpenRecord({ collection }: RecordRef): (record: string) => void {
  const api = useApi();
  const queries = useQueryClient();
  const { dispatch } = useRoom();
  return (record) => {
    const ref = { collection, record };
    void queries.prefetchQuery(recordQuery(api, ref)).then(() => {
      flushSync(() => dispatch({ type: 'open', ref, show: true }));
      document.getElementById('page')?.focus();
    });
  };
}
