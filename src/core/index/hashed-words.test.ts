import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachPrintedWord, eachWord } from '../search/fold.ts';
import { eachHashedWord, firstHash, nextHash } from './hashed-words.ts';
import { formOf, inForm } from './letter-forms.ts';

type Told = [word: string, place: number];

/** The first is the number of words. */
const inOrder = ([words, ...told]: readonly [number, ...Told[]]) => [
  words,
  ...told.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)),
];

/** What each of the two tells of a text. */
function bothOf(text: string): Record<'folded' | 'hashed', [number, ...Told[]]> {
  const plain: Told[] = [];
  const words = eachWord(text, {
    plain: (whole, start, end, place) => plain.push([whole.slice(start, end).toLowerCase(), place]),
    folded: (word, place) => plain.push([word, place]),
  });
  const hashed: Told[] = [];
  const also = eachHashedWord(text, (units, start, end, hash, place) => {
    const own = units.subarray(start, end);
    expect(hash).toBe(own.reduce(nextHash, firstHash));
    hashed.push([String.fromCharCode(...own), place]);
  });
  return { folded: [words, ...plain], hashed: [also, ...hashed] };
}

it('tells the words that folding tells', () => {
  const unit = fc.constantFrom(
    ..."aZ5 \n\r.,-'`’“”—é毛김\u0301\u00ad\ud800",
    ...['🙂', 'U.S.', 'Kim Il-sŏng ', 'US\n', 'ilsong '],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const { folded, hashed } = bothOf(text);
      expect(inOrder(hashed)).toEqual(inOrder(folded));
    }),
    { numRuns: 3000 },
  );
});

it.each(['U.S.\nUS policy', 'e-mail\nEmail', 'Il-sung\nIlsung', 'a-b-c\nabc a-b\nab'])(
  'tells the places of a word in order, also of one in pieces before one in one: %j',
  (text) => {
    const last = new Map<string, number>();
    eachHashedWord(text, (units, start, end, _hash, place) => {
      const word = String.fromCharCode(...units.subarray(start, end));
      expect(place).toBeGreaterThan(last.get(word) ?? -1);
      last.set(word, place);
    });
    expect(last.size).toBeGreaterThan(1);
  },
);

it('tells in which form a word is printed', () => {
  const unit = fc.constantFrom(..."aAzZ5 .,-'’éÉßКк毛김\u0301ǅ", 'Kim IL-sŏng ', '3D ', 'ﬁ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const printed: string[] = [];
      const keep = (folded: string, start: number, end: number) => {
        const own = text.slice(start, end).normalize('NFC');
        const form = formOf(own, folded);
        expect(inForm(folded, form) ?? own).toBe(own);
        printed.push(`${folded} ${form}`);
      };
      eachPrintedWord(text, {
        matters: () => true,
        skipped: () => undefined,
        word: ({ folded, start, end, joins }) => {
          keep(folded, start, end);
          for (const join of joins) keep(join.folded, join.start, join.end);
        },
      });
      const told: string[] = [];
      eachHashedWord(text, (units, start, end, _hash, _place, form) =>
        told.push(`${String.fromCharCode(...units.subarray(start, end))} ${form}`),
      );
      expect(told.sort()).toEqual(printed.sort());
    }),
    { numRuns: 2000 },
  );
});

it('tells those of a text that is longer than what it keeps', () => {
  const { folded, hashed } = bothOf('The Secretary’s U.S. visit '.repeat(10_000));
  expect(inOrder(hashed)).toEqual(inOrder(folded));
});
