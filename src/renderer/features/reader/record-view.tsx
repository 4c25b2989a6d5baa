import { useEffect } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useRecord } from '../../state/use-record.ts';
import { Failure } from '../status/failure.tsx';
import { RecordPage } from './record-page.tsx';

/** The page of a record: on its way, failed, or there. */
export function RecordView({ record }: { readonly record: RecordRef }) {
  const { data, error, refetch } = useRecord(record);
  const title = data?.record.title;
  useEffect(() => {
    document.title = title ? `${title} — Carrel` : 'Carrel';
  }, [title]);

  if (error) {
    return (
      <div className="page">
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return data ? <RecordPage at={record} {...data} /> : <div className="page" aria-busy />;
}
