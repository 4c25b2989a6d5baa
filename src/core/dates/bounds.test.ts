import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';

const pad = (number: number) => String(number).padStart(2, '0');
const day = fc
  .record({
    year: fc.integer({ min: 1000, max: 2100 }),
    month: fc.nat(13),
    day: fc.nat(32),
    parts: fc.nat(2),
  })
  .map(({ year, month, day, parts }) => [year, pad(month), pad(day)].slice(0, parts + 1).join('-'));
const sign = fc.constantFrom('', '~', '?');
const date = fc.tuple(day, sign).map((parts) => parts.join(''));

/** As the reader of the whole format has it; null where it refuses. */
function byLibrary(text: string) {
  try {
    const { min, max } = edtf(text);
    const [earliest, latest] = [min, max].map((time) => new Date(time).toISOString().slice(0, 10));
    // It rolls 29 February over where the year has none.
    const isRolled = /-02-(?:29|3\d)/.test(text);
    return min > max ? null : isRolled ? 'rolled' : { earliest, latest };
  } catch {
    return null;
  }
}

it('years, months, days and spans of them have the bounds that EDTF gives them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        date,
        fc.tuple(date, date).map((ends) => ends.join('/')),
      ),
      (text) => {
        const expected = byLibrary(text);
        if (expected !== 'rolled') expect(boundsOf(text)).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
});
