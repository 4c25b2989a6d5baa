import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPiece, scanQuery } from './scan-query.ts';
import { hostileText } from './test-queries.ts';

/** The pieces of a text, words and phrases as they are and all else by its name. */
const scanned = (text: string) =>
  Array.from(scanQuery(text), (token) => {
    if (isPiece(token)) return token.type === 'phrase' ? `"${token.text}"` : token.text;
    if (token.type === 'field') return `${token.field}:`;
    if (token.type === 'operator') return `<${token.operator}>`;
    return `<${token.type}>`;
  });

describe('the pieces of a query', () => {
  it.each([
    ['Sang-jo - Pak', ['Sang-jo', '-', 'Pak']],
    ['-army -"a b" -(x)', ['<minus>', 'army', '<minus>', '"a b"', '<minus>', '<open>', 'x', '<close>']],
    ['−army', ['<minus>', 'army']],
    ['--army', ['--army']],
    ['"peaceful"-road', ['"peaceful"', 'road']],
    ['=Pak ==Pak = Pak', ['<exact>', 'Pak', '==Pak', '=', 'Pak']],
    ['Title:rice TITLE：rice', ['title:', 'rice', 'title:', 'rice']],
    ['subtitle:rice', ['subtitle:rice']],
    ['telegram(s)', ['telegram(s)']],
    ['(telegram(s))', ['<open>', 'telegram(s)', '<close>']],
    ['telegram(s x)', ['telegram', '<open>', 's', 'x', '<close>']],
    ['周恩来（总理）', ['周恩来（总理）']],
    ['（a）', ['<open>', 'a', '<close>']],
    ['a OR b', ['a', '<OR>', 'b']],
    ['or OR=1 -OR =NOT title:NEAR', ['or', 'OR=1', '<minus>', 'OR', '<exact>', 'NOT', 'title:', 'NEAR']],
    ['OR/5 NEAR/5 NEAR/x', ['OR/5', '<NEAR>', 'NEAR/x']],
    ['NEAR(a b, 5)', ['<open>', 'a', 'b', '<distance>', '<close>']],
    ['NEAR(a,5', ['<open>', 'a', '<distance>']],
    ['(a, 5)', ['<open>', 'a,', '5', '<close>']],
    ['undated:no undated:', ['<undated>', '<undated>']],
  ])('of %s', (text, pieces) => {
    expect(scanned(text)).toEqual(pieces);
  });

  it('of any text are in order, apart and inside it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0;
        for (const { from, to } of scanQuery(text)) {
          expect([from >= end, to > from, to <= text.length]).toEqual([true, true, true]);
          end = to;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
