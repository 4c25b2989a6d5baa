import { describe, expect, it } from 'vitest';
import { drawnScale, indexOfLabel, within } from './sheets.ts';

describe('a page', () => {
  it('is found by its label, with and without what stands before its number', () => {
    const labels = ['i', '1', 'p. 2', '003', '4r', '4v'];
    const found = ['i', 'p. 1', '2', '3', '4r', '4', 'fol. 4v', '9'].map((label) =>
      indexOfLabel(labels, label),
    );
    expect(found).toEqual([0, 1, 2, 3, 4, null, 5, null]);
  });

  it('is not guessed where two have one label', () => expect(indexOfLabel(['1', '1'], '1')).toBeNull());

  it('is drawn no larger than a canvas can hold', () => {
    expect(drawnScale({ width: 600, height: 800 }, 2)).toBe(2);
    const scale = drawnScale({ width: 10_000, height: 10_000 }, 2);
    expect(10_000 * scale * 10_000 * scale).toBeCloseTo(40_000_000);
  });
});

describe('what takes too long', () => {
  it('fails with the sentence', async () => {
    await expect(within(new Promise(() => {}), 'Too slow.', 5)).rejects.toThrow('Too slow.');
  });
  it('is no matter where it is in time', async () =>
    expect(await within(Promise.resolve(4), 'Too slow.', 50)).toBe(4));
});
