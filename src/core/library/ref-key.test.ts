import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refKey, refOfKey } from './ref-key.ts';

it('gives a record back from its key, whatever is in its names', () => {
  const name = fc.string({ unit: fc.constantFrom('a', ' ', '1', '/', '김'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(name, name, (collection, record) => {
      expect(refOfKey(refKey({ collection, record }))).toEqual({ collection, record });
    }),
  );
});
