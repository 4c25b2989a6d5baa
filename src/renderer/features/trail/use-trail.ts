import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { View } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import { useApi, useHostEvent } from '../../client.tsx';

/** Entries that are shown; all of them are in the file, and in the appendix. */
const shown = 500;

/** The trail, with its latest entries. */
export function useTrail() {
  const api = useApi();
  const trail = useQuery({
    queryKey: ['trail'],
    queryFn: () => api.trail.get({ limit: shown }),
    retry: false,
  });
  useHostEvent('trail.changed', () => void trail.refetch());
  return trail;
}

/** Whether the trail is kept; its entries are not asked for. */
export function useTrailState(): 'off' | 'on' | 'paused' {
  const api = useApi();
  const trail = useQuery({
    queryKey: ['trail-state'],
    queryFn: () => api.trail.get({ limit: 0 }),
    retry: false,
  });
  useHostEvent('trail.changed', () => void trail.refetch());
  return trail.data?.state ?? 'off';
}

/** What was looked at for so long was meant, and not passed on the way. */
const meantMs = { search: 2500, record: 1500 } as const;

/** Says to the trail which search is shown: once the reader has stopped typing, and looks. */
export function useTrailOfSearch(view: View, total: number | null): void {
  const api = useApi();
  const isOn = useTrailState() === 'on';
  const asked = JSON.stringify(view);
  useEffect(() => {
    const { search: _, ...kept } = JSON.parse(asked) as View;
    const isAsked = kept.query.trim() !== '' || (kept.facets?.length ?? 0) > 0;
    if (!isOn || total === null || !isAsked) return;
    const deed = { kind: 'search' as const, view: kept, total };
    const timer = setTimeout(() => void api.trail.note({ deed }).catch(() => {}), meantMs.search);
    return () => clearTimeout(timer);
  }, [api, isOn, asked, total]);
}

/** Says to the trail which record is read. */
export function useTrailOfRecord({ collection, record }: RecordRef, isThere: boolean): void {
  const api = useApi();
  const isOn = useTrailState() === 'on';
  useEffect(() => {
    if (!isOn || !isThere) return;
    const deed = { kind: 'record' as const, ref: { collection, record } };
    const timer = setTimeout(() => void api.trail.note({ deed }).catch(() => {}), meantMs.record);
    return () => clearTimeout(timer);
  }, [api, isOn, isThere, collection, record]);
}
