import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

const far = `${'word '.repeat(40)}before the match itself and after`;
const at = far.indexOf('match');

it('leaves a text whose match is in sight as it is', () => {
  const near = { text: 'A match near the beginning', marks: [[2, 7] as [number, number]] };
  expect(excerpt(near)).toEqual(near);
  expect(excerpt({ text: far, marks: [] })).toEqual({ text: far, marks: [] });
});

it('cuts at a word so that a far match is in sight, and moves the marks with it', () => {
  const cut = excerpt({ text: far, marks: [[at, at + 5]] });
  const [start, end] = cut.marks[0] ?? [0, 0];
  expect(cut.text).toBe('…word word word before the match itself and after');
  expect(cut.text.slice(start, end)).toBe('match');
});

it('does not cut inside a text without spaces', () => {
  const text = '김'.repeat(200);
  expect(excerpt({ text, marks: [[150, 152]] }).text).toBe(text);
});
