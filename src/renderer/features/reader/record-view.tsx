import { useEffect } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useRecord } from '../../state/use-record.ts';
import { useRoom } from '../../state/use-room.tsx';
import { Failure } from '../status/failure.tsx';
import { useTrailOfRecord } from '../trail/use-trail.ts';
import { RecordPage } from './record-page.tsx';
import { useShownVersion } from './use-shown-version.ts';

/** The page of a record: on its way, failed, or there. */
export function RecordView({ record }: { readonly record: RecordRef }) {
  const { data, error, refetch } = useRecord(record);
  const { state } = useRoom();
  useTrailOfRecord(record, data !== undefined);
  const version = useShownVersion(record, data?.record.versions);
  const title = data?.record.title;
  useEffect(() => {
    document.title = title ? `${title} — Carrel` : 'Carrel';
  }, [title]);

  // Gone to while it was on its way, or while another was in its place: the focus waits for it.
  const isThere = version !== undefined;
  useEffect(() => {
    if (isThere && state.pane === 'page' && document.activeElement === document.body) {
      document.getElementById('page')?.focus();
    }
  }, [isThere, state.pane]);

  if (error) {
    return (
      <div className="page">
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data || version === undefined) return <div className="page" aria-busy />;
  return <RecordPage at={record} version={version} {...data} />;
}
