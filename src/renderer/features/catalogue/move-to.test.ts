import { describe, expect, it } from 'vitest';
import { moveTo } from './move-to.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const step = (key: string, current: number, total = 100) =>
  moveTo({ ...plain, key }, { page: 8 })?.(current, total);

describe('a key in the list', () => {
  it('goes one on or back', () => {
    expect([step('ArrowDown', 5), step('ArrowUp', 5)]).toEqual([6, 4]);
  });

  it('goes a page on or back', () => {
    expect([step('PageDown', 20), step('PageUp', 20)]).toEqual([28, 12]);
  });

  it('goes to the ends', () => {
    expect([step('Home', 20), step('End', 20)]).toEqual([0, 99]);
  });

  it('stays in the list', () => {
    expect([step('ArrowUp', 0), step('PageUp', 3), step('ArrowDown', 99), step('PageDown', 95)]).toEqual([
      0, 0, 99, 99,
    ]);
  });

  it('begins at the top where nothing is chosen yet', () => {
    expect(step('ArrowDown', -1)).toBe(0);
  });

  it('is left to others where it is no movement', () => {
    expect(
      ['j', 'Enter', 'Tab', 'ArrowLeft', ' '].map((key) => moveTo({ ...plain, key }, { page: 8 })),
    ).toEqual([null, null, null, null, null]);
  });

  it('is left to the system with Control, Command or Alt', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(moveTo({ ...plain, [modifier]: true, key: 'ArrowDown' }, { page: 8 })).toBe(null);
    }
  });
});
