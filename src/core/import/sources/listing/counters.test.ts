import { describe, expect, it } from 'vitest';
import { announced, counterOf, countWarnings, coverageWarnings } from './counters.ts';

const counters = (...lines: string[]) => lines.flatMap((line) => counterOf(line) ?? []);

describe('a counter is read', () => {
  it.each([
    ['1 - 10 of 12', [1, 10, 12]],
    ['1–10 of 12', [1, 10, 12]],
    ['21 - 30 of 181', [21, 30, 181]],
    ['Showing 1 to 25 of 1,204 results', [1, 25, 1204]],
    ['Results: 101-150 of about 16.756 records', [101, 150, 16_756]],
    ['Displaying 12 - 12 of 12', [12, 12, 12]],
  ])('%s', (line, [from, to, total]) => expect(counterOf(line)).toMatchObject({ from, to, total }));
});

describe('nothing else is', () => {
  it.each([
    'Page 1 of 2',
    '10 - 1 of 12',
    '1 - 20 of 12',
    '0 - 0 of 0',
    'Pages 1 - 10 of the report',
    '1956-1958',
    'Volumes 1 - 10 of 12 were burnt.',
  ])('%s', (line) => expect(counterOf(line)).toBeNull());
});

it('says what of the list is on no page', () => {
  expect(coverageWarnings(counters('1 - 10 of 12'))).toEqual([
    'The page shows 1 - 10 of 12: 2 records of this listing are not on it.',
  ]);
  expect(coverageWarnings(counters('Showing 1–11 of 12 results', 'Showing 1–11 of 12 results'))).toEqual([
    'The page shows 1–11 of 12: 1 record of this listing is not on it.',
  ]);
  expect(coverageWarnings(counters('1 - 10 of 25', '11 - 20 of 25'))).toEqual([
    'The pages show 1 - 10 of 25, 11 - 20 of 25: 5 records of this listing are not on them.',
  ]);
});

it('is silent when the pages hold the whole list, also where they overlap', () => {
  expect(coverageWarnings(counters('1 - 10 of 12', '8 - 12 of 12'))).toEqual([]);
  expect(coverageWarnings([])).toEqual([]);
});

it('keeps lists of different length apart', () => {
  expect(coverageWarnings(counters('1 - 10 of 12', '1 - 3 of 3'))).toHaveLength(1);
});

it('says when a page announces another number than was found', () => {
  const two = counters('1 - 10 of 12', '1 - 10 of 12');
  expect(announced(two)).toBe(10);
  expect(countWarnings('p.txt', two, 10)).toEqual([]);
  expect(countWarnings('p.txt', two, 9)).toEqual([
    'p.txt announces 10 records (1 - 10 of 12), but 9 were found on it.',
  ]);
  expect(countWarnings('p.txt', [], 9)).toEqual([]);
});
