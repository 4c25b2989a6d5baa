import { useRef } from 'react';
import type { ListHandle } from './catalogue-list.tsx';

/**
 * The way from the search box to the list. Who leaves the box while the list is not there yet, because what was typed
 * before found nothing, is taken to it as soon as it comes; any other key takes the wish back.
 */
export function useListFocus() {
  const list = useRef<ListHandle | null>(null);
  const isWanted = useRef(false);
  return {
    ref: (handle: ListHandle | null) => {
      list.current = handle;
      if (handle && isWanted.current) handle.focus();
      if (handle) isWanted.current = false;
    },
    focus: () => {
      isWanted.current = list.current === null;
      list.current?.focus();
    },
    forget: () => {
      isWanted.current = false;
    },
  };
}
