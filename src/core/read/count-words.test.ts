import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

it.each([
  ['', 0],
  ['… — !', 0],
  ['Sino-Korean relations, 1957', 3],
  ['the Workers’ Party’s plan', 4],
  ["the Workers' Party's plan -- a 5-year one", 8],
  ['Ч\u0435\u0308рный', 1],
  ['毛泽东 spoke', 4],
  ['김일성은 말했다', 2],
])('counts the words of “%s”', (text, count) => expect(countWords(text)).toBe(count));

it('counts plain and other words by the same rule', () => {
  // The rule as one expression, which is right and slow.
  const word =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]|(?<=\p{L})['’ʼ-](?=\p{L}))+/gu;
  const texts = fc.string({ unit: fc.constantFrom(..."aZ5 \n-'.,\t\u00a0’éжͅ毛김"), maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      expect(countWords(text)).toBe(text.match(word)?.length ?? 0);
    }),
    { numRuns: 2000 },
  );
});
