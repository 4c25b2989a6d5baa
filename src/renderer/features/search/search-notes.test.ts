import { describe, expect, it } from 'vitest';
import { announce } from './announce.ts';
import { isPlainQuery } from './interpretation/is-plain-query.ts';
import { shownProblems } from './problems/shown-problems.ts';

describe('what is said of a query', () => {
  it('is nothing where it is only words', () => {
    for (const query of ['rice', 'Ri Sang-jo', 'A.M. Puzanov', '김일성 周恩来', 'or not', 'Mao’s'])
      expect([query, isPlainQuery(query)]).toEqual([query, true]);
    for (const query of [
      '"a b"',
      'a OR b',
      '-army',
      'rice -army',
      'title:rice',
      'pea*',
      '=Pak',
      '(a',
      'NOT a',
    ])
      expect([query, isPlainQuery(query)]).toEqual([query, false]);
  });

  it('is said aloud in one go', () => {
    expect(
      announce({
        sentence: '',
        problems: [{ code: 'x', from: 0, to: 1, message: 'A star was left out.' }],
        expansions: [{ id: 'i', typed: 'Ri', kind: 'name', label: null, on: true, variants: [] }],
        corrections: [{ typed: 'haverst', used: 'harvest' }],
        suggestions: [],
      }),
    ).toBe(
      'Nothing has “haverst”. These are the results for “harvest”. Other spellings were looked for too: Ri. A star was left out.',
    );
  });
});

describe('a problem', () => {
  const at = (from: number, to: number) => ({ code: 'x', from, to, message: '' });

  it('at the end of the text waits until the reader pauses', () => {
    const problems = [at(0, 4), at(5, 9)];
    expect(shownProblems('ha*t "ric ', problems, false)).toEqual([at(0, 4)]);
    expect(shownProblems('ha*t "ric ', problems, true)).toEqual(problems);
  });
});
