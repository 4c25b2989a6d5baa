import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';

const told = (earlier: string, later: string) =>
  compareWords(earlier, later)?.map(({ text, change }) => [change, text]);

it('tells the words that went and came', () => {
  expect(told('Coal from Anju.', 'Rice from Anju, too.')).toEqual([
    ['gone', 'Coal'],
    ['new', 'Rice'],
    ['same', ' from Anju'],
    ['new', ', too'],
    ['same', '.'],
  ]);
});

it('gives both wordings back', () => {
  const text = fc
    .array(fc.constantFrom('coal', 'rice', ' ', '\n', '김일성', '*', '.'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const pieces = compareWords(earlier, later) ?? [];
      const without = (change: string) =>
        pieces.flatMap((each) => (each.change === change ? [] : each.text)).join('');
      expect([without('new'), without('gone')]).toEqual([earlier, later]);
    }),
  );
});
