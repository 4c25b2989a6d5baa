import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAt, drawnWidth, layoutBars, ticksOf } from './layout-bars.ts';

const years = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const year = String(first + n).padStart(4, '0');
    return { from: `${year}-01-01`, to: `${year}-12-31`, count: 1 };
  });
const months = (year: number, first: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const at = first - 1 + n;
    const from = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { from: `${from}-01`, to: `${from}-28`, count: 1 };
  });
const texts = (...args: Parameters<typeof ticksOf>) => ticksOf(...args).map(({ text }) => text);

describe('bars', () => {
  it('are on whole pixels in their room, one after another, and what is there is seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 250, max: 900 }),
        (counts, room) => {
          const bars = layoutBars(counts, room, 54);
          let edge = 0;
          for (const [at, { x, width, height }] of bars.entries()) {
            expect([x, width, height].every(Number.isInteger)).toBe(true);
            expect(width).toBeGreaterThanOrEqual(1);
            if (counts.length <= room) expect(x).toBeGreaterThanOrEqual(edge);
            edge = x + width;
            expect(edge).toBeLessThanOrEqual(room + 1);
            expect(height === 0).toBe(counts[at] === 0);
            expect(height).toBeLessThanOrEqual(54);
          }
        },
      ),
    );
  });

  it('are not as wide as walls, and have a gap only where there is room for one', () => {
    expect(layoutBars([7], 380, 54)).toEqual([{ x: 0, width: 25, height: 54 }]);
    const [first, second] = layoutBars(Array(300).fill(1), 300, 54);
    expect([first, second]).toEqual([
      { x: 0, width: 1, height: 54 },
      { x: 1, width: 1, height: 54 },
    ]);
  });

  it('are found where the hand is, each of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 900 }), (count, room) => {
        const each = drawnWidth(count, room) / count;
        for (let at = 0; at < count; at += 1) expect(barAt((at + 0.5) * each, count, room)).toBe(at);
        expect([barAt(-50, count, room), barAt(room + 50, count, room)]).toEqual([0, count - 1]);
      }),
    );
  });
});

describe('the years under the bars', () => {
  it('are as many as fit', () => {
    expect(texts(years(1690, 300), 'year', 376, 42)).toEqual([
      '1700',
      '1750',
      '1800',
      '1850',
      '1900',
      '1950',
    ]);
    expect(texts(years(1955, 6), 'year', 376, 42)).toEqual(['1956', '1958', '1960']);
    expect(texts(months(1955, 1, 48), 'month', 376, 42)).toEqual(['1955', '1956', '1957', '1958']);
  });

  it('have quarters between them where months are wide', () => {
    expect(texts(months(1955, 11, 14), 'month', 376, 42)).toEqual(['1955', '1956', 'Apr', 'Jul', 'Oct']);
  });

  it('say the year where it begins, before a quarter', () => {
    expect(texts(months(1957, 6, 7), 'month', 376, 42)).toEqual(['1957', 'Oct']);
  });

  it('say where a single bar is', () => {
    expect(texts(months(1989, 6, 1), 'month', 376, 42)).toEqual(['1989']);
    expect(texts([], 'year', 376, 42)).toEqual([]);
  });

  it('never touch each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 250, max: 900 }),
        (first, count, room) => {
          const ticks = ticksOf(years(first, count), 'year', room, 42);
          for (const [at, { x }] of ticks.entries()) {
            if (at > 0) expect(x - (ticks[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(41);
          }
        },
      ),
    );
  });
});
