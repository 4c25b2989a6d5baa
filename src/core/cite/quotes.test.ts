import { describe, expect, it } from 'vitest';
import { curlyFrom, straight, withQuotes } from './quotes.ts';

describe('quotation marks', () => {
  it.each([
    ["Fadeev, 'Relations in 1968 (Memo)'", 'Fadeev, “Relations in 1968 (Memo)”'],
    ["'Letter of the Workers' Party'", '“Letter of the Workers’ Party”'],
    ["the Workers' Party and the Peoples' Army", 'the Workers’ Party and the Peoples’ Army'],
    ["P'yŏngyang, Ch'oe and O'Neill", 'P’yŏngyang, Ch’oe and O’Neill'],
    ['Pʼyŏngyang, Ch‘oe and ʻayn', 'Pʼyŏngyang, Ch‘oe and ʻayn'],
    ['“The ‘August Incident’”', '“The ‘August Incident’”'],
    ['"The \'August Incident\'"', '“The ‘August Incident’”'],
    ['the autumn of ’56', 'the autumn of ’56'],
    ['a stray " in the middle', 'a stray ” in the middle'],
    ['„Die Lage“ in Korea', '„Die Lage“ in Korea'],
    ['', ''],
  ])('reads %s', (text, typographic) => {
    expect(withQuotes(text, curlyFrom('double'))).toBe(typographic);
  });

  it('makes them straight for CSL, and leaves apostrophes curly', () => {
    expect(withQuotes("“Ch'oe’s ‘Report’”", straight)).toBe('"Ch’oe’s \'Report\'"');
  });

  it('starts with single marks inside a quoted title', () => {
    expect(withQuotes('"a \'b\' c"', curlyFrom('single'))).toBe('‘a “b” c’');
  });
});
