import { expect, it } from 'vitest';
import { findByName } from './find-by-name.ts';

const names = ['Anju', 'Ambassador', 'letters', 'Letters 2', 'Übersicht'];

it('finds what begins with the typed letters, in any case and form', () => {
  expect(findByName(names, 'le', 0)).toBe(2);
  expect(findByName(names, 'LETTERS 2', 0)).toBe(3);
  expect(findByName(names, 'u\u0308b', 0)).toBe(4);
  expect(findByName(names, 'x', 0)).toBeNull();
  expect(findByName([], 'a', -1)).toBeNull();
});

it('goes on to the next with the same letter, and round', () => {
  expect(findByName(names, 'a', -1)).toBe(0);
  expect(findByName(names, 'a', 0)).toBe(1);
  expect(findByName(names, 'aa', 1)).toBe(0);
});

it('stays where one stands while the word grows', () => {
  expect(findByName(names, 'am', 1)).toBe(1);
});
