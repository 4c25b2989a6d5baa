import { expect, it } from 'vitest';
import { spanOf } from './span-of.ts';

it('gives the years of a collection', () => {
  expect(spanOf({ earliest: '1955-04-06', latest: '1972-12-08' })).toBe('1955–1972');
});

it('gives one year once', () => {
  expect(spanOf({ earliest: '1957-01-01', latest: '1957-12-31' })).toBe('1957');
});

it('says nothing of a collection without dates', () => {
  expect(spanOf({ earliest: null, latest: null })).toBe(null);
  expect(spanOf({ earliest: '1955-04-06', latest: null })).toBe(null);
});
