import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Of the text, in pixels. */
  readonly remPx: number;
}

/** The size of an element as it is now. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0, remPx: 16 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setSize((before) =>
        before.width === width && before.height === height && before.remPx === remPx
          ? before
          : { width, height, remPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
