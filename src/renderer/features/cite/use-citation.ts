import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  return {
    cited,
    error,
    copied,
    copy(form: Form) {
      const value = cited(form);
      if (value) setCopied({ form, done: copyRich(value) });
    },
  };
}
