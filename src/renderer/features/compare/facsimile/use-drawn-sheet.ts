import { type RefObject, useEffect, useState } from 'react';
import type { Sheet, Sheets } from './sheets.ts';
import { sentenceOf } from './use-sheets.ts';
import { scaleOf, turned, type Zoom } from './zoom.ts';

export interface Drawing {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** What the page is shown in. */
  readonly room: RefObject<HTMLElement | null>;
  readonly sheets: Sheets | null;
  readonly at: number;
  readonly zoom: Zoom;
  readonly quarters: number;
}

export interface Drawn {
  /** The scale of the page that is shown. */
  readonly scale: number;
  /** Why it cannot be shown; null where it can. */
  readonly trouble: string | null;
  readonly isReady: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
}
const marginPx = 16;

/** Draws a page, and draws it anew when its size, its turn or the room changes. */
export function useDrawnSheet({ canvas, room, sheets, at, zoom, quarters }: Drawing): Drawn {
  const [size, setSize] = useState<Room>({ width: 0, height: 0 });
  const [sheet, setSheet] = useState<{
    readonly of: Sheets;
    readonly at: number;
    readonly sheet: Sheet;
  } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () =>
      setSize({ width: element.clientWidth - 2 * marginPx, height: element.clientHeight - 2 * marginPx });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [room]);

  useEffect(() => {
    if (!sheets) return;
    let isLeft = false;
    setTrouble(null);
    setReady(false);
    sheets.sheet(at).then(
      (found) => isLeft || setSheet({ of: sheets, at, sheet: found }),
      (error: unknown) => isLeft || setTrouble(sentenceOf(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [sheets, at]);

  const shown = sheet && sheet.of === sheets && sheet.at === at ? sheet.sheet : null;
  const page = shown ? turned(shown, quarters) : null;
  const scale = page ? scaleOf(zoom, page, size) : 1;

  useEffect(() => {
    const element = canvas.current;
    if (!shown || !element || size.width <= 0) return;
    let isLeft = false;
    const { width, height } = turned(shown, quarters);
    element.style.inlineSize = `${width * scale}px`;
    element.style.blockSize = `${height * scale}px`;
    shown.draw(element, scale * devicePixelRatio, quarters).then(
      () => isLeft || setReady(true),
      (error: unknown) => isLeft || setTrouble(sentenceOf(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [canvas, shown, scale, quarters, size.width]);

  return { scale, trouble, isReady };
}
