import { expect, it } from 'vitest';
import { nameIn } from './selected-name.ts';

it('what is selected is a name without the marks around it', () => {
  expect(['“Ri Sang-jo”, ', ' A. M.\nPuzanov.', '(李相朝)', '…'].map(nameIn)).toEqual([
    'Ri Sang-jo',
    'A. M. Puzanov',
    '李相朝',
    '',
  ]);
});

it('a sentence is no name', () => {
  expect(nameIn('He said that the embassy had not been told of the visit')).toBe('');
  expect(nameIn('a'.repeat(81))).toBe('');
});
