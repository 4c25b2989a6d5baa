import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import type { View } from '#contract/api.ts';
import type { Api } from '#contract/client.ts';
import type { PlaceMarks, RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { paintHighlight } from '../../ui/paint-highlight.ts';
import { joinNeighbours } from '../search/hits/step-hit.ts';
import type { FoundRanges } from '../search/hits/use-page-hits.ts';
import { findRanges } from './find-ranges.ts';

/** The name by which base.css styles the matches (CSS Custom Highlight API). */
const highlightName = 'match';

const noPlaces: readonly PlaceMarks[] = [];

/** Whether the text of a page is still on its way (document-text.tsx). */
const waiting = '.waiting';

/** Made out here: what is made in a page holds all of the page, and an answer outlives it. */
const matchesQuery = (api: Api, ref: RecordRef, version: string | null, { query, reading }: View) => ({
  queryKey: ['marks', ref.collection, ref.record, version, query, reading ?? null],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.records.marks({ ref, version, query, ...(reading && { reading }) }, { signal }),
  enabled: query.trim() !== '',
});

/**
 * Marks on the page what the search found, without touching the text: highlights are painted over ranges, so
 * that copying and screen readers meet the document as it is. Answers the ranges in the order of the page.
 */
export function useMatchHighlights(
  page: RefObject<HTMLElement | null>,
  { record, version, view }: { record: RecordRef; version: string | null; view: View },
): FoundRanges {
  const api = useApi();
  const isAsked = view.query.trim() !== '';
  const { data, error } = useQuery(matchesQuery(api, record, version, view));
  // Where marks fail there is the text without them, and the way to the next record.
  const places = isAsked ? (error ? noPlaces : data) : undefined;
  // With the version that they are of: when another is shown, these are the ranges of a text that has gone.
  const [found, setFound] = useState<{ version: string | null; ranges: FoundRanges } | null>(null);

  useEffect(() => {
    const element = page.current;
    if (!element || !places) {
      setFound(null);
      return;
    }
    const joined = places.map(({ key, marks }) => ({ key, marks: joinNeighbours(marks) }));
    const paint = () => {
      const ranges = inOrder(findRanges(element, joined));
      paintHighlight(highlightName, page, ranges);
      setFound({ version, ranges: element.querySelector(waiting) ? null : ranges });
    };
    paint();
    // The text may come after its marks.
    const watcher = new MutationObserver(paint);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      paintHighlight(highlightName, page, []);
    };
  }, [page, places, version]);

  return found?.version === version ? found.ranges : null;
}

/** Marks come by place; a footnote's stands at the end of the page, wherever the place is told. */
const inOrder = (ranges: readonly Range[]): Range[] =>
  ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
