import { describe, expect, it } from 'vitest';
import { scaleOf, stepZoom, turned } from './zoom.ts';

const page = { width: 600, height: 800 };
const room = { width: 300, height: 300 };

describe('a page', () => {
  it('is as wide as there is room, whole, or as large as is asked for', () => {
    expect([scaleOf('width', page, room), scaleOf('page', page, room), scaleOf(2, page, room)]).toEqual([
      0.5, 0.375, 2,
    ]);
  });

  it('that was turned fits as it lies', () => {
    expect([0, 1, 2, 3].map((quarters) => scaleOf('page', turned(page, quarters), room))).toEqual([
      0.375, 0.375, 0.375, 0.375,
    ]);
    expect(scaleOf('width', turned(page, 1), room)).toBe(0.375);
  });

  it('is never nothing, whatever its size or the room', () => {
    expect(scaleOf('page', { width: 0, height: 0 }, { width: 0, height: 0 })).toBeGreaterThan(0);
  });

  it('grows and shrinks by steps, as far as they go', () => {
    expect([stepZoom(1, 1), stepZoom(1, -1), stepZoom(0.9, 1), stepZoom(8, 1), stepZoom(0.1, -1)]).toEqual([
      1.25, 0.85, 1, 8, 0.1,
    ]);
  });
});
