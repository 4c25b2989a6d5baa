import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toggleCollection } from './toggle-collection.ts';

const all = ['guide', 'korea', 'mongolia'];

it('unticks one of all', () => {
  expect(toggleCollection(all, null, 'korea')).toEqual(['guide', 'mongolia']);
});

it('ticks one more, in the order of the shelf', () => {
  expect(toggleCollection(all, ['mongolia'], 'guide')).toEqual(['guide', 'mongolia']);
});

it('says “all” again when the last one is ticked, so that a later collection is shown too', () => {
  expect(toggleCollection(all, ['guide', 'mongolia'], 'korea')).toBe(null);
});

it('keeps the last one, since none at all would show nothing', () => {
  expect(toggleCollection(all, ['korea'], 'korea')).toEqual(['korea']);
  expect(toggleCollection(['korea'], null, 'korea')).toEqual(['korea']);
});

it('forgets collections that are not on the shelf any more', () => {
  expect(toggleCollection(all, ['gone', 'korea'], 'guide')).toEqual(['guide', 'korea']);
});

it('never shows nothing, and is undone by itself where more than one is left', () => {
  const some = fc.subarray(all, { minLength: 1 });
  fc.assert(
    fc.property(fc.option(some), fc.constantFrom(...all), (chosen, id) => {
      const next = toggleCollection(all, chosen, id);
      expect(next?.length).not.toBe(0);
      const before = chosen?.length === all.length ? null : chosen;
      if (before?.length !== 1) expect(toggleCollection(all, next, id)).toEqual(before);
    }),
  );
});
