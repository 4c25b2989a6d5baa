import { type RefObject, useEffect, useRef } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { useApi } from '../../client.tsx';
import { useDrawnText } from '../reader/place/use-drawn-text.ts';
import { seenSoFar } from './seen-so-far.ts';

/** What was looked at for so long was meant, and not passed on the way. */
const meantMs = 1500;
const everyMs = 2000;

interface Seen {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  /** Null where it has no bookmark: then nothing is said to anybody. */
  readonly state: ReadingState | null;
  readonly version: string | null;
}

/**
 * Says of a bookmarked record that it was opened, and how much of its text was seen. What the reader said of it while its
 * page is open stands: only what had its bookmark before, and was unread then, is begun by it.
 */
export function useSeenRecord({ page, record, state, version }: Seen): void {
  const { bookmarks } = useApi();
  const text = useDrawnText(page);
  const isBookmarked = state !== null;
  const arrival = useRef({ state, isSaid: false });
  const { collection, record: id } = record;

  useEffect(() => {
    const element = page.current;
    if (!element || !isBookmarked || (version !== null && !text)) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let seen = 0;
    let told = -1;
    const measure = () => {
      if (text?.isConnected) seen = Math.max(seen, seenSoFar(element, text));
    };
    const tell = () => {
      clearTimeout(waiting);
      waiting = undefined;
      measure();
      const { state: before, isSaid } = arrival.current;
      if (isSaid && seen === told) return;
      arrival.current = { state: before, isSaid: true };
      told = seen;
      const far = version === null ? null : seen;
      const ref = { collection, record: id };
      // Once only: what the reader makes unread again while it is open is left so.
      const begins = !isSaid && before === 'unread';
      // Without a library that can be written nothing is kept; the banner says so, this need not.
      void bookmarks.seen({ ref, far, begins }).catch(() => {});
    };
    waiting = setTimeout(tell, arrival.current.isSaid ? everyMs : meantMs);
    const scrolled = () => {
      measure();
      waiting ??= setTimeout(tell, everyMs);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      element.removeEventListener('scroll', scrolled);
      const isOwed = waiting !== undefined && arrival.current.isSaid;
      clearTimeout(waiting);
      if (isOwed) tell();
    };
  }, [bookmarks, page, text, version, isBookmarked, collection, id]);
}
