import { afterEach, expect, it } from 'vitest';
import { speakIn } from '#words/load.ts';
import { formatBytes } from './format-bytes.ts';

afterEach(() => speakIn('en'));

it('says a size in the unit that fits it', () => {
  expect([0, 1, 999, 1000, 1234, 12_345, 999_499, 999_500, 120_300_000, 4e9, 5e15].map(formatBytes)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1.0 kB',
    '1.2 kB',
    '12 kB',
    '999 kB',
    '1.0 MB',
    '120 MB',
    '4.0 GB',
    '5,000 TB',
  ]);
});

it('says it with the marks and units of the language', async () => {
  await speakIn('de');
  expect([1234, 5e15].map(formatBytes)).toEqual(['1,2 kB', '5.000 TB']);
  await speakIn('ru');
  expect([999, 1_234_567].map(formatBytes)).toEqual(['999 байт', '1,2 МБ']);
});
