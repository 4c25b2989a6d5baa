import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Cited, RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { copyRich } from './copy-rich.ts';

export const forms = ['note', 'short', 'bibliography'] as const;
export type Form = (typeof forms)[number];

export const formNames: Readonly<Record<Form, string>> = {
  note: 'Note',
  short: 'Short note',
  bibliography: 'Bibliography',
};

export const defaultStyle = 'chicago-notes-bibliography';

/** The citation of a record, and what was last copied of it. */
export function useCitation(ref: RecordRef) {
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ['citation', ref.collection, ref.record, defaultStyle],
    queryFn: ({ signal }) => api.citations.format({ ref, style: defaultStyle }, { signal }),
  });
  const [copied, setCopied] = useState<{ readonly form: Form; readonly done: boolean } | null>(null);
  const cited = (form: Form): Cited | undefined => data?.[form];

  // A reader's key can be faster than the first citation; it is copied as soon as it is there.
  const [wanted, setWanted] = useState<Form | null>(null);
  useEffect(() => {
    if (!wanted || !data) return;
    setWanted(null);
    setCopied({ form: wanted, done: copyRich(data[wanted]) });
  }, [wanted, data]);

  return {
    cited,
    error,
    copied,
    copy: setWanted as (form: Form) => void,
  };
}
