import { expect, it } from 'vitest';
import { formatDuration } from './format-duration.ts';

it('shows time gone by as a clock does', () => {
  expect([0, 0.9, 42, 60, 3599, 3600, 3723].map(formatDuration)).toEqual([
    '0:00',
    '0:00',
    '0:42',
    '1:00',
    '59:59',
    '1:00:00',
    '1:02:03',
  ]);
});
