import { expect, it } from 'vitest';
import { placeKey, restorePlace, storePlace } from './stored-place.ts';

it('is kept for each version by itself', () => {
  const ref = { collection: 'talks', record: 'a/b' };
  expect([placeKey(ref, 'en'), placeKey(ref, 'ko')]).toEqual(['place/talks/a/b/en', 'place/talks/a/b/ko']);
});

it('comes back as it was left; the beginning is no place', () => {
  const at = { place: 'p7', offset: 12 };
  expect([restorePlace(storePlace(at)), restorePlace(storePlace(null)), restorePlace(null)]).toEqual([
    at,
    null,
    null,
  ]);
});

it.each(['{', 'null', '[]', '7', '{"place":7}', '{"place":""}'])('is none where %j was stored', (text) => {
  expect(restorePlace(text)).toBe(null);
});

it.each(['{"place":"p","offset":-1}', '{"place":"p","offset":1e999}', '{"place":"p"}'])(
  'is the beginning of its paragraph where %j was stored',
  (text) => expect(restorePlace(text)).toEqual({ place: 'p', offset: 0 }),
);
