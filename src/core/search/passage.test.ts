import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { passageOf } from './passage.ts';

const filler = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

/** The passage with its marks in square brackets. */
function shown(text: string, query: string, maxChars?: number): string | null {
  const passage = passageOf(text, parseQuery(query), maxChars);
  if (passage === null) return null;
  let out = '';
  let at = 0;
  for (const [start, end] of passage.marks) {
    out += `${passage.text.slice(at, start)}[${passage.text.slice(start, end)}]`;
    at = end;
  }
  return out + passage.text.slice(at);
}

describe('a passage', () => {
  it('is the whole of a short text, on one line', () => {
    expect(shown('The road\n\n to  P’yŏngyang.\n', 'pyongyang')).toBe('The road to [P’yŏngyang].');
  });

  it('is cut between words, with … where text is left out', () => {
    expect(shown(`${filler(50)} telegram ${filler(50)}`, 'telegram', 40)).toBe(
      '…word49 [telegram] word0 word1 word2…',
    );
  });

  it('is the place with most words of the query, not the first', () => {
    const text = `kim ${filler(100)} Kim Il-sung ${filler(100)} kim kim kim`;
    expect(shown(text, 'kim il-sung', 30)).toBe('…[Kim] [Il-sung] word0 word1…');
  });

  it('does not cut in a hyphenated name where a space is near', () => {
    expect(shown(`${'Ri Sang-jo '.repeat(20)}telegram${' Ri Sang-jo'.repeat(20)}`, 'telegram', 40)).toBe(
      '…Sang-jo [telegram] Ri Sang-jo Ri…',
    );
  });

  it('is cut between words of Han too', () => {
    expect(shown(`${'人民'.repeat(100)}周恩来${'人民'.repeat(100)}`, '周恩来', 15)).toBe(
      '…人民[周恩来]人民人民人民…',
    );
  });

  it('begins with a phrase that is longer than itself', () => {
    expect(shown(filler(100), `"${filler(30)}"`, 20)).toBe('[word0 word1 word2]…');
  });

  it('is absent where nothing matches', () => {
    expect(shown('The road', 'river')).toBeNull();
    expect(shown('The road', '')).toBeNull();
    expect(shown('', 'river')).toBeNull();
  });

  it('of any text is short enough and has a mark', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('mao', ' ', '周恩来')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 10, max: 60 }), (before, after, maxChars) => {
        const passage = passageOf(`${before} mao ${after}`, parseQuery('mao'), maxChars);
        expect(passage?.text.length).toBeLessThanOrEqual(maxChars);
        expect(passage?.marks.length).toBeGreaterThan(0);
        for (const [start, end] of passage?.marks ?? []) {
          expect(passage?.text.slice(start, end)).toMatch(/./);
        }
      }),
    );
  });
});
