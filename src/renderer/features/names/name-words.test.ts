import { expect, it } from 'vitest';
import { describeFound, foundSentence } from './name-words.ts';

it('a name that was found is told in a line', () => {
  const name = { id: 'ri', label: 'Ri Sang-jo', by: null, forms: 34 };
  expect(describeFound({ ...name, kind: 'person', mine: 'changed' })).toBe(
    'Person, 34 forms, changed by you',
  );
  expect(describeFound({ ...name, kind: 'organisation', forms: 1, mine: null })).toBe('Body, 1 form');
});

it('what was found is counted, and nothing is said where nothing was asked', () => {
  expect([
    foundSentence(0, 0, false),
    foundSentence(2, 2, false),
    foundSentence(0, 0, true),
    foundSentence(1, 1, true),
    foundSentence(300, 60, true),
  ]).toEqual([
    '',
    'Those that you added or changed',
    'No name has this spelling.',
    '1 name',
    '300 names, of which 60 are shown',
  ]);
});
