import { describe, expect, it } from 'vitest';
import { buildMatch } from './build-match.ts';
import { maxWords, parseQuery } from './parse-query.ts';

const matchOf = (text: string, prefixLast = false) => buildMatch(parseQuery(text, { prefixLast }));
const running = '{title abstract names text} : ';

describe('a query', () => {
  it('asks for every word, as the index spells it', () => {
    expect(matchOf('P’yŏngyang  Хрущёв')).toBe('"pyongyang" AND "хрущев"');
  });

  it('asks for a phrase between quotation marks of any form, closed or not', () => {
    for (const text of [
      '"peaceful  road"',
      '“peaceful road”',
      '„peaceful road“',
      '"peaceful road',
      '«peaceful road"',
    ]) {
      expect(matchOf(text)).toBe(`${running}"peaceful road"`);
    }
  });

  it('takes a hyphenated word split or joined, also in a phrase', () => {
    expect(matchOf('Sang-jo')).toBe(`(${running}"sang jo" OR "sangjo")`);
    expect(matchOf('"Ri Sang-jo"')).toBe(`(${running}"ri sang jo" OR ${running}"ri sangjo")`);
  });

  it('takes initials for an abbreviation, but "U.S." not for "us"', () => {
    expect(matchOf('U.S.S.R.')).toBe(`(${running}"u s s r" OR "ussr")`);
    expect(matchOf('U.S.')).toBe(`${running}"u s"`);
  });

  it('takes the last word for a beginning only while it is typed', () => {
    expect(matchOf('kim il', true)).toBe('"kim" AND "il" *');
    expect(matchOf('kim il ', true)).toBe('"kim" AND "il"');
    expect(matchOf('"kim il', true)).toBe(`${running}"kim il" *`);
    expect(matchOf('"kim il"', true)).toBe(`${running}"kim il"`);
    expect(matchOf('Sang-j', true)).toBe(`(${running}"sang j" * OR "sangj" *)`);
    expect(matchOf('kim il')).toBe('"kim" AND "il"');
  });

  it('asks for nothing by a single letter that is being typed', () => {
    expect(matchOf('p', true)).toBeNull();
    expect(matchOf('kim i', true)).toBe('"kim"');
    expect(matchOf('kim i ', true)).toBe('"kim" AND "i"');
    expect(matchOf('kim 일', true)).toBe('"kim" AND "일" *');
    expect(matchOf('p')).toBe('"p"');
  });

  it('finds Hangul and Han by their bigrams, a single character as a beginning', () => {
    expect(matchOf('김일성')).toBe(`${running}"김일 일성"`);
    expect(matchOf('周恩')).toBe('"周恩"');
    expect(matchOf('周')).toBe('"周" *');
    expect(matchOf('"김일성 동지"')).toBe(`${running}"김일 일성 성 동지"`);
    expect(matchOf('1956년')).toBe(`${running}"1956 년" *`);
  });

  it('reads signs of other languages as the index reads them', () => {
    expect(matchOf('C++ (1956) ^y {x}')).toBe('"c" AND "1956" AND "y" AND "x"');
  });

  it.each(['', ' \n', '"""', '((', '*', '--', '’', '\u0000', '\ud800'])(
    'asks for nothing with %j',
    (text) => {
      expect(parseQuery(text)).toMatchObject({ root: null, clauses: [], empty: true, left: 0 });
      expect(matchOf(text)).toBeNull();
    },
  );

  it('asks once for what is typed twice in the same spelling', () => {
    expect(matchOf('mao Mao mao')).toBe('"mao" AND "mao"');
  });

  it('leaves words past the limit out and says how many', () => {
    const words = Array.from({ length: maxWords + 5 }, (_, i) => `w${i}`);
    expect(parseQuery(words.join(' '))).toMatchObject({ left: 5, clauses: { length: maxWords } });
    expect(parseQuery(`"${words.join(' ')}"`)).toMatchObject({ left: 5, clauses: { length: 1 } });
  });
});
