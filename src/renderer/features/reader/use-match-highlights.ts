import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { findRanges } from './find-ranges.ts';

/** The name by which record.css styles the matches (CSS Custom Highlight API). */
const highlightName = 'match';

/**
 * Marks on the page what the search found, without touching the text: highlights are painted over ranges, so
 * that copying and screen readers meet the document as it is.
 */
export function useMatchHighlights(
  page: RefObject<HTMLElement | null>,
  { record, version, query }: { record: RecordRef; version: string | null; query: string },
): void {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['marks', record.collection, record.record, version, query],
    queryFn: ({ signal }) => api.records.marks({ ref: record, version, query }, { signal }),
    enabled: query.trim() !== '',
    gcTime: 60_000,
  });
  const places = query.trim() === '' ? undefined : data;

  useEffect(() => {
    const element = page.current;
    if (!element || !places || places.length === 0) return;
    const paint = () => CSS.highlights.set(highlightName, new Highlight(...findRanges(element, places)));
    paint();
    // The text may come after its marks.
    const watcher = new MutationObserver(paint);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      CSS.highlights.delete(highlightName);
    };
  }, [page, places]);
}
