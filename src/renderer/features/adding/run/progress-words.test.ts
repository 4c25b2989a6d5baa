import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '#contract/imports.ts';
import { progressCounts, progressRate, progressShare } from './progress-words.ts';

const at = (more: Partial<ImportProgress>): ImportProgress => ({
  phase: 'reading',
  records: 0,
  skipped: 0,
  where: '',
  bytesRead: 0,
  bytes: 0,
  seconds: 0,
  ...more,
});

describe('an import that goes on', () => {
  it('is told in counts', () => {
    expect(
      [
        at({ phase: 'preparing' }),
        at({ records: 1 }),
        at({ records: 12_345, skipped: 2 }),
        at({ phase: 'finishing', records: 3 }),
      ].map(progressCounts),
    ).toEqual([
      'Looking through the files',
      '1 record read',
      '12,345 records read, 2 left out',
      '3 records read; putting the index in order',
    ]);
  });

  it('has a rate when there is something to divide', () => {
    expect(
      [
        at({ records: 100, seconds: 1 }),
        at({ records: 0, seconds: 9 }),
        at({ records: 18_500, seconds: 10 }),
        at({ records: 9, seconds: 6 }),
        at({ phase: 'finishing', records: 9, seconds: 6 }),
      ].map(progressRate),
    ).toEqual(['', '', '1,850 records a second', '1.5 records a second', '']);
  });

  it('has a share that is never more than the whole, and none before it is known', () => {
    expect(
      [
        at({ phase: 'preparing', bytes: 10 }),
        at({ bytes: 0 }),
        at({ bytes: 10, bytesRead: 5 }),
        at({ bytes: 10, bytesRead: 12 }),
        at({ phase: 'finishing', bytes: 10, bytesRead: 9 }),
      ].map(progressShare),
    ).toEqual([null, null, 0.5, 1, 1]);
  });
});
