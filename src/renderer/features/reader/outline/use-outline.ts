import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../../client.tsx';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { textQuery } from '../text-query.ts';
import { type Outline, outlineOf } from './outline-of.ts';

export interface PageOutline {
  /** Null where the text has nothing to outline. */
  readonly outline: Outline | null;
  readonly isShown: boolean;
  /** The part that one reads; -1 before the first. */
  readonly current: number;
  /** Counts up each time the reader asks for the outline. */
  readonly asked: number;
  readonly toggle: () => void;
  readonly hide: () => void;
  readonly goTo: (at: number) => void;
}

interface OutlinedPage {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly version: string | null;
  readonly text: HTMLElement | null;
}

const drawn = {
  headings: ':is(h2, h3, h4, h5, h6)[data-place]',
  pages: '.page-break',
} as const;
/** A part begins to be read when it is so far under the upper edge. */
const readFromPx = 72;

/** The outline of a text, and the part of it that is read. */
export function useOutline({ page, record, version, text }: OutlinedPage): PageOutline {
  const api = useApi();
  const { data } = useQuery({ ...textQuery(api, record, version ?? ''), enabled: version !== null });
  const outline = useMemo(() => (data ? outlineOf(data) : null), [data]);
  const [isShown, setShown] = useState(false);
  const [asked, setAsked] = useState(0);
  const [current, setCurrent] = useState(-1);

  // The parts as they are drawn: those of the notes are none of the text's.
  const places = useMemo(
    () =>
      text && outline
        ? [...text.querySelectorAll<HTMLElement>(drawn[outline.kind])].filter(
            (each) => !each.closest('.footnotes'),
          )
        : [],
    [text, outline],
  );

  useEffect(() => {
    const element = page.current;
    if (!isShown || !element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(partRead(element, places));
    };
    const scrolled = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', scrolled);
    };
  }, [page, places, isShown]);

  function hide(): void {
    setShown(false);
    page.current?.focus({ preventScroll: true });
  }
  function toggle(): void {
    if (!outline || !page.current) return;
    if (isShown && document.activeElement?.closest('.outline')) hide();
    else {
      setCurrent(partRead(page.current, places));
      setShown(true);
      setAsked((times) => times + 1);
    }
  }
  useKeyCommand('outline', toggle);

  return {
    outline,
    isShown: isShown && outline !== null,
    current,
    asked,
    toggle,
    hide,
    goTo(at) {
      const place = places[at];
      if (!place || !page.current) return;
      const { top } = place.getBoundingClientRect();
      page.current.scrollTop += top - page.current.getBoundingClientRect().top - readFromPx / 2;
    },
  };
}

/** The last part that begins above where one reads. */
function partRead(page: HTMLElement, places: readonly HTMLElement[]): number {
  const edge = page.getBoundingClientRect().top + readFromPx;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.getBoundingClientRect().top ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
