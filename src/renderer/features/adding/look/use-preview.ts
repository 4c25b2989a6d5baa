import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportSettings } from '#contract/imports.ts';
import { useApi } from '../../../client.tsx';

/** Letters come in words; what is chosen from a list is meant at once. */
const typingMs = 250;

/**
 * What an import of these files would make. While a change is looked at, and when it cannot be, what was shown
 * stays: the field that has to be mended is part of it.
 */
export function usePreview(paths: readonly string[], settings: ImportSettings) {
  const api = useApi();
  const settled = useSettled(settings);
  const preview = useQuery({
    queryKey: ['preview', paths, settled],
    queryFn: ({ signal }) => api.imports.preview({ paths: [...paths], settings: settled }, { signal }),
    // The files may change between two looks.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const last = useRef<ImportPreview | null>(null);
  if (preview.data) last.current = preview.data;
  const stale = preview.isFetching || settled !== settings;
  return { data: last.current, error: preview.error, stale, refetch: preview.refetch };
}

function useSettled(settings: ImportSettings): ImportSettings {
  const [settled, setSettled] = useState(settings);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(settings), wasTyped(settled, settings) ? typingMs : 0);
    return () => clearTimeout(timer);
  }, [settings, settled]);
  return settled;
}

const wasTyped = (before: ImportSettings, now: ImportSettings): boolean =>
  before.about !== now.about ||
  before.map?.separator !== now.map?.separator ||
  before.map?.language !== now.map?.language;
