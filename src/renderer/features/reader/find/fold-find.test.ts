import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, findPattern, foldForFind } from './fold-find.ts';

/** What is found, as it stands in the text. */
function found(text: string, query: string): string[] {
  const pattern = findPattern(query);
  return pattern ? findIn(foldForFind(text), pattern).map(([start, end]) => text.slice(start, end)) : [];
}

describe('finding in a text', () => {
  it('minds neither case nor accents, apostrophes, ё or composed letters', () => {
    expect([
      found('At HŬNGNAM, Hŭngnam and Hungnam.', 'hungnam'),
      found('Ch’oe and Choe', "ch'oe"),
      found('Ещё раз', 'еще'),
      found('ﬁrst ﬁ', 'fi'),
      found('각 is 각', '각'),
      found('Straße', 'strasse'),
    ]).toEqual([
      ['HŬNGNAM', 'Hŭngnam', 'Hungnam'],
      ['Ch’oe', 'Choe'],
      ['Ещё'],
      ['ﬁ', 'ﬁ'],
      ['각', '각'],
      ['Straße'],
    ]);
  });

  it('takes a hyphen for a space or for nothing', () => {
    const text = 'Ri Sang-jo, Ri Sangjo, Ri Sang jo, and a diplo-\nmat';
    expect([
      found(text, 'sang-jo'),
      found(text, 'sangjo'),
      found(text, 'sang jo'),
      found(text, 'diplomat'),
    ]).toEqual([
      ['Sang-jo', 'Sangjo', 'Sang jo'],
      ['Sang-jo', 'Sangjo'],
      ['Sang-jo', 'Sang jo'],
      ['diplo-\nmat'],
    ]);
  });

  it('finds parts of words, several times in one', () => {
    expect(found('banana', 'an')).toEqual(['an', 'an']);
    expect(found('리상조와 리상조의', '상조')).toEqual(['상조', '상조']);
  });

  it('takes signs as they are, and nothing for nothing', () => {
    expect([
      found('f. 12 (op. 3)', '(op. 3)'),
      found('a\\b', 'a\\b'),
      found('x', ' '),
      found('x-y', '-'),
    ]).toEqual([['(op. 3)'], ['a\\b'], [], []]);
  });

  it('finds any text in itself, and answers stretches of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const pattern = findPattern(query);
        if (!pattern) return;
        const whole = `${text} ${query} ${text}`;
        const stretches = findIn(foldForFind(whole), pattern);
        for (const [start, end] of stretches) expect(start < end && end <= whole.length).toBe(true);
      }),
    );
  });
});
