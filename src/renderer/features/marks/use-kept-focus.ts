import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusAmong } from '../names/use-roving.ts';

/**
 * Keeps the focus in a list out of which the row that had it goes: the next one takes it. Call what is answered with the
 * row's place before it goes; `onEmpty` is called where no row is left.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, onEmpty: () => void): (at: number) => void {
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = left.current;
    if (at === null || document.activeElement !== document.body) return;
    left.current = null;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];
    if (stops.length > 0) focusAmong(stops, at);
    else onEmpty();
  });
  return (at) => {
    left.current = at;
  };
}
