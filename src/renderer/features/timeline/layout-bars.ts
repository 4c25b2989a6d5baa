import { spokenLocale } from '#words/words.ts';
import type { Bar, Unit } from './time-words.ts';

export interface DrawnBar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** No bar is wider, or a single one would be a wall. */
const maxBarPx = 26;
/** Narrower ones stand without a gap: as a silhouette they say more than as a comb. */
const minGapBarPx = 4;
/** What is there is seen, however little it is beside the most. */
const minHeightPx = 2;

/** Width that bars take of the room that they have. */
export const drawnWidth = (bars: number, roomPx: number): number => Math.min(roomPx, bars * maxBarPx);

/** Bars on whole pixels, so that none is paler than its neighbours; together they fill their width. */
export function layoutBars(counts: readonly number[], roomPx: number, heightPx: number): DrawnBar[] {
  const width = drawnWidth(counts.length, roomPx);
  const most = Math.max(1, ...counts);
  const edge = (at: number) => Math.round((at * width) / Math.max(1, counts.length));
  const gap = width / Math.max(1, counts.length) >= minGapBarPx ? 1 : 0;
  return counts.map((count, at) => ({
    x: edge(at),
    // More bars than pixels: each keeps one, and the highest of those that share it is seen.
    width: Math.max(1, edge(at + 1) - edge(at) - gap),
    height: count === 0 ? 0 : Math.max(minHeightPx, Math.round((count / most) * heightPx)),
  }));
}

/** The bar at a place, from its left edge. */
export function barAt(x: number, bars: number, roomPx: number): number {
  const at = Math.floor((x / Math.max(1, drawnWidth(bars, roomPx))) * bars);
  return Math.min(bars - 1, Math.max(0, at));
}

const monthWords = new Intl.DateTimeFormat(spokenLocale(), { month: 'short', timeZone: 'UTC' });

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500] as const;

/** Years under the bars, as many as fit beside each other; quarters too, where months are wide. */
export function ticksOf(bars: readonly Bar[], unit: Unit, roomPx: number, labelPx: number): Tick[] {
  const each = drawnWidth(bars.length, roomPx) / Math.max(1, bars.length);
  const yearPx = unit === 'year' ? each : each * 12;
  const step = steps.find((years) => years * yearPx >= labelPx) ?? 1000;
  const hasQuarters = unit === 'month' && yearPx / 4 >= labelPx;
  const ticks = bars.flatMap((bar, at): Tick[] => {
    const x = Math.round(at * each);
    const year = Number(bar.from.slice(0, 4));
    const month = bar.from.slice(5, 7);
    if (unit === 'year' || month === '01')
      return year % step === 0 ? [{ x, text: bar.from.slice(0, 4) }] : [];
    const isQuarter = ['04', '07', '10'].includes(month);
    return hasQuarters && isQuarter ? [{ x, text: monthWords.format(new Date(`2000-${month}-01`)) }] : [];
  });
  const [first] = bars;
  // Its year must be said where it begins, if there is room before the next; a quarter (“Apr”, “4月”) gives way.
  const next = ticks.find(({ text }) => /^\d{4}$/.test(text))?.x ?? Number.POSITIVE_INFINITY;
  const beginning = first && next >= labelPx ? [{ x: 0, text: first.from.slice(0, 4) }] : [];
  const after = ticks.filter(({ x }) => beginning.length === 0 || x >= labelPx);
  return [...beginning, ...after].filter(({ x }) => x === 0 || x + labelPx * 0.8 <= roomPx);
}
