import { expect, it } from 'vitest';
import { bindWords } from './bind-words.ts';

it('binds initials to each other and to the name', () => {
  expect(bindWords('Journal of A. M. Puzanov')).toBe('Journal of A.\u00a0M.\u00a0Puzanov');
  expect(bindWords('в дневнике А. М. Пузанова')).toBe('в дневнике А.\u00a0М.\u00a0Пузанова');
});

it('binds a day to its month', () => {
  expect(bindWords('for 13 August 1960')).toBe('for 13\u00a0August 1960');
});

it('leaves the end of a sentence, years and lengths alone', () => {
  const text = 'the DPRK. The text of 1956 August has 10 A4 pages';
  expect(bindWords(text)).toBe(text);
  expect(bindWords('Y. D. Fadeev on 7 January').length).toBe('Y. D. Fadeev on 7 January'.length);
});
