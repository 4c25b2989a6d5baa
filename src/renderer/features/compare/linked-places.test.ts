import { describe, expect, it } from 'vitest';
import { correspondingHeight, createLinkFinder } from './linked-places.ts';

describe('a place of one text', () => {
  const link = { left: ['a', 'b'], right: ['x'] };
  const find = createLinkFinder([link, { left: [], right: ['y'] }]);

  it('is found with its links, a cell by its table', () => {
    expect([find('left', 'b'), find('right', 'x'), find('left', 'a/2/1')]).toEqual([link, link, link]);
    expect(find('right', 'y')).toEqual({ left: [], right: ['y'] });
  });

  it('may have none', () => expect([find('left', 'x'), find('right', 'title')]).toEqual([null, null]));
});

describe('the height in the other text', () => {
  const extents = [
    [
      { top: 100, bottom: 200 },
      { top: 50, bottom: 250 },
    ],
    [
      { top: 300, bottom: 400 },
      { top: 250, bottom: 300 },
    ],
  ] as const;
  const at = (y: number) => correspondingHeight(y, extents, [500, 500]);

  it('is in proportion within a passage, between two, before the first and behind the last', () => {
    expect([0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500].map(at)).toEqual([
      0, 25, 50, 150, 250, 250, 250, 275, 300, 400, 500,
    ]);
  });

  it('is in proportion to the whole where nothing is linked', () => {
    expect(correspondingHeight(50, [], [100, 400])).toBe(200);
    expect(correspondingHeight(0, [], [0, 400])).toBe(0);
  });
});
