/** What is chosen on the timeline: from the bar where it began to the one where it is now. */
export interface Brush {
  readonly anchor: number;
  readonly head: number;
  /** True where a span was chosen rather than a bar looked at. */
  readonly isSpan: boolean;
}

interface BrushPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Bars that Page Up and Page Down go: a year of months, ten years of years. */
export const pageOf = (unit: 'year' | 'month'): number => (unit === 'month' ? 12 : 10);

/** The brush after a key; null for a key that does not move it. It stays among the bars. */
export function moveBrush(brush: Brush | null, press: BrushPress, bars: number, page: number): Brush | null {
  if (press.ctrlKey || press.metaKey || press.altKey || bars === 0) return null;
  const at = Math.min(bars - 1, brush?.head ?? 0);
  const to = {
    ArrowRight: brush ? at + 1 : 0,
    ArrowUp: brush ? at + 1 : 0,
    ArrowLeft: brush ? at - 1 : bars - 1,
    ArrowDown: brush ? at - 1 : bars - 1,
    PageUp: at + page,
    PageDown: at - page,
    Home: 0,
    End: bars - 1,
  }[press.key];
  if (typeof to !== 'number') return null;
  const head = Math.min(bars - 1, Math.max(0, to));
  const anchor = press.shiftKey ? Math.min(bars - 1, brush?.anchor ?? head) : head;
  return { anchor, head, isSpan: press.shiftKey };
}
