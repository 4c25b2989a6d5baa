import { describe, expect, it } from 'vitest';
import { maxWords, parseQuery, type Spelling } from './parse-query.ts';

/** The spellings of each clause in words; null where nothing is asked. */
function askedBy(text: string, prefixLast = false): string | null {
  const { clauses } = parseQuery(text, { prefixLast });
  const quoted = ({ words, prefix }: Spelling) => `"${words.join(' ')}"${prefix ? ' *' : ''}`;
  const asked = clauses.map(({ spellings: [one, ...others] }) =>
    one && others.length === 0
      ? quoted(one)
      : `(${[one, ...others].flatMap((each) => (each ? quoted(each) : [])).join(' OR ')})`,
  );
  return asked.length === 0 ? null : asked.join(' AND ');
}

describe('a query', () => {
  it('asks for every word, as the index spells it', () => {
    expect(askedBy('P’yŏngyang  Хрущёв')).toBe('"pyongyang" AND "хрущев"');
  });

  it('asks for a phrase between quotation marks of any form, closed or not', () => {
    for (const text of [
      '"peaceful  road"',
      '“peaceful road”',
      '„peaceful road“',
      '"peaceful road',
      '«peaceful road"',
    ]) {
      expect(askedBy(text)).toBe(`"peaceful road"`);
    }
  });

  it('takes a hyphenated word split or joined, also in a phrase', () => {
    expect(askedBy('Sang-jo')).toBe(`("sang jo" OR "sangjo")`);
    expect(askedBy('"Ri Sang-jo"')).toBe(`("ri sang jo" OR "ri sangjo")`);
  });

  it('takes initials for an abbreviation, but "U.S." not for "us"', () => {
    expect(askedBy('U.S.S.R.')).toBe(`("u s s r" OR "ussr")`);
    expect(askedBy('U.S.')).toBe(`"u s"`);
  });

  it('takes the last word for a beginning only while it is typed', () => {
    expect(askedBy('kim il', true)).toBe('"kim" AND "il" *');
    expect(askedBy('kim il ', true)).toBe('"kim" AND "il"');
    expect(askedBy('"kim il', true)).toBe(`"kim il" *`);
    expect(askedBy('"kim il"', true)).toBe(`"kim il"`);
    expect(askedBy('Sang-j', true)).toBe(`("sang j" * OR "sangj" *)`);
    expect(askedBy('kim il')).toBe('"kim" AND "il"');
  });

  it('asks for nothing by a single letter that is being typed', () => {
    expect(askedBy('p', true)).toBeNull();
    expect(askedBy('kim i', true)).toBe('"kim"');
    expect(askedBy('kim i ', true)).toBe('"kim" AND "i"');
    expect(askedBy('kim 일', true)).toBe('"kim" AND "일" *');
    expect(askedBy('p')).toBe('"p"');
  });

  it('finds Hangul and Han by their bigrams, a single character as a beginning', () => {
    expect(askedBy('김일성')).toBe(`"김일 일성"`);
    expect(askedBy('周恩')).toBe('"周恩"');
    expect(askedBy('周')).toBe('"周" *');
    expect(askedBy('"김일성 동지"')).toBe(`"김일 일성 성 동지"`);
    expect(askedBy('1956년')).toBe(`"1956 년" *`);
  });

  it('reads signs of other languages as the index reads them', () => {
    expect(askedBy('C++ (1956) ^y {x}')).toBe('"c" AND "1956" AND "y" AND "x"');
  });

  it.each(['', ' \n', '"""', '((', '*', '--', '’', '\u0000', '\ud800'])(
    'asks for nothing with %j',
    (text) => {
      expect(parseQuery(text)).toMatchObject({ root: null, clauses: [], empty: true, left: 0 });
      expect(askedBy(text)).toBeNull();
    },
  );

  it('asks once for what is typed twice in the same spelling', () => {
    expect(askedBy('mao Mao mao')).toBe('"mao" AND "mao"');
  });

  it('leaves words past the limit out and says how many', () => {
    const words = Array.from({ length: maxWords + 5 }, (_, i) => `w${i}`);
    expect(parseQuery(words.join(' '))).toMatchObject({ left: 5, clauses: { length: maxWords } });
    expect(parseQuery(`"${words.join(' ')}"`)).toMatchObject({ left: 5, clauses: { length: 1 } });
  });
});
