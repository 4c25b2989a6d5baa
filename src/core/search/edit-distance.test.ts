import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['pyongyang', 'pyongyang', 0],
  ['pyongynag', 'pyongyang', 1],
  ['pyonyang', 'pyongyang', 1],
  ['kiev', 'kyiv', 2],
  ['moscow', 'peking', 3],
  ['', 'ab', 2],
])('from %s to %s it is %i, where 3 is too far', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

it('is the same in both directions, and 0 only for the same word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
      expect(editDistance(a, b, 3) === 0).toBe(a === b);
    }),
  );
});
