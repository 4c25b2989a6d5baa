import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { Api } from '#contract/client.ts';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../../client.tsx';
import { placeKey, restorePlace, storePlace } from './stored-place.ts';
import { type ReadingPlace, readingPlace, returnTo, toBeginning } from './text-place.ts';

interface ReadPage {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly version: string | null;
  /** The text as it is drawn. */
  readonly text: HTMLElement | null;
}

/** Made out here: what is made in a page holds all of the page, and an answer outlives it. */
const placeQuery = (api: Api, key: string | null) => ({
  queryKey: ['place', key],
  queryFn: () => (key === null ? null : api.state.get({ key })),
  enabled: key !== null,
  // Without a library there are no places; the banner says so, this need not.
  throwOnError: false,
});

const lookAfterMs = 80;
const keepAfterMs = 500;

/**
 * Keeps one's place in a text: while its lines become longer or larger, and from one visit to the next, in this window and
 * after a new start. Each version has its own.
 */
export function useReadingPlace({ page, record, version, text }: ReadPage): void {
  const api = useApi();
  const queries = useQueryClient();
  const key = version === null ? null : placeKey(record, version);
  const { data: stored } = useQuery(placeQuery(api, key));
  const isAsked = stored !== undefined;
  /** The text whose place was gone to, and the first that this page had. */
  const texts = useRef<{ arrived: HTMLElement | null; first: HTMLElement | null }>({
    arrived: null,
    first: null,
  });

  useEffect(() => {
    const element = page.current;
    if (!element || !text?.isConnected || key === null) return;
    let at: ReadingPlace | null = null;
    /** Runs for a while after each look; who has scrolled meanwhile is looked at again. */
    let looking: ReturnType<typeof setTimeout> | undefined;
    let hasScrolled = false;
    let keeping: ReturnType<typeof setTimeout> | undefined;
    /** Where this scrolled to: no step of the reader's. */
    let own = -1;

    const storedNow = () => queries.getQueryData<string | null>(['place', key]) ?? '';
    texts.current.first ??= text;
    if (isAsked && texts.current.arrived !== text) {
      const kept = restorePlace(storedNow());
      // Whoever has been led to a passage of a page that has just come stays there.
      const isFirst = texts.current.first === text;
      const isFree = !isFirst || element.scrollTop === 0;
      const to = kept && { ...kept, under: 0 };
      if (isFree && to && returnTo(element, to)) at = to;
      else if (!isFirst) toBeginning(element, text);
      own = element.scrollTop;
      texts.current.arrived = text;
    }
    const keep = () => {
      clearTimeout(keeping);
      keeping = undefined;
      const value = storePlace(at);
      if (value === storedNow()) return;
      queries.setQueryData(['place', key], value);
      void api.state.set({ key, value }).catch(() => {});
    };
    const look = () => {
      hasScrolled = false;
      if (!text.isConnected) return;
      const now = readingPlace(element);
      if (now === undefined) return;
      at = now;
      if (isAsked) keeping ??= setTimeout(keep, keepAfterMs);
    };
    const scrolled = () => {
      if (Math.abs(element.scrollTop - own) < 1) return;
      own = -1;
      hasScrolled = true;
      if (looking !== undefined) return;
      // At once: the letters may be made larger with the next key, and then it is too late.
      look();
      looking = setTimeout(() => {
        looking = undefined;
        if (hasScrolled) look();
      }, lookAfterMs);
    };
    const resized = () => {
      clearTimeout(looking);
      looking = undefined;
      if (!at || !text.isConnected) return;
      returnTo(element, at);
      own = element.scrollTop;
    };
    const leave = () => {
      // A page that goes has no boxes any more: what was seen last is kept.
      clearTimeout(looking);
      if (keeping !== undefined) keep();
    };
    if (at === null) look();
    const watcher = new ResizeObserver(resized);
    watcher.observe(text);
    element.addEventListener('scroll', scrolled, { passive: true });
    addEventListener('pagehide', leave);
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', scrolled);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, queries, page, text, key, isAsked]);
}
