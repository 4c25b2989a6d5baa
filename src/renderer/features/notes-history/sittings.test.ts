import { expect, it } from 'vitest';
import { sittings } from './sittings.ts';

const at = (minutes: number, revision: number) => ({
  revision,
  savedAt: new Date(Date.UTC(2026, 10, 26, 5, minutes)).toISOString(),
  words: 1,
});

it('keeps the last wording before each longer pause, and the newest', () => {
  const all = [at(31, 5), at(30, 4), at(20, 3), at(11, 2), at(10, 1)];
  expect(sittings(all).map(({ revision }) => revision)).toEqual([5, 3, 2]);
  expect(sittings([])).toEqual([]);
});
