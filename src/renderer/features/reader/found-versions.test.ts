import { expect, it } from 'vitest';
import { nextFound, openedVersion } from './found-versions.ts';

it('opens a record in the version that was chosen, else in the first that has a hit', () => {
  expect([
    openedVersion(['ru', 'draft'], undefined, null),
    openedVersion(['ru'], 'en', null),
    openedVersion([], undefined, null),
  ]).toEqual(['ru', 'en', undefined]);
});

it('opens it at the end that one comes from, whichever was chosen, while it has a hit', () => {
  expect([
    openedVersion(['en', 'ru'], 'ru', 'next'),
    openedVersion(['en', 'ru'], undefined, 'previous'),
    openedVersion([], 'ru', 'previous'),
  ]).toEqual(['en', 'ru', 'ru']);
});

it('goes from version to version in their order, and out at both ends', () => {
  const found = ['en', 'draft'];
  expect([
    nextFound(found, 'en', 'next'),
    nextFound(found, 'draft', 'next'),
    nextFound(found, 'draft', 'previous'),
    nextFound(found, 'en', 'previous'),
  ]).toEqual(['draft', null, 'en', null]);
});

it('leads from a version without a hit to those with one', () => {
  expect([
    nextFound(['en', 'draft'], 'ru', 'next'),
    nextFound(['en', 'draft'], 'ru', 'previous'),
    nextFound([], 'ru', 'next'),
    nextFound([], null, 'next'),
  ]).toEqual(['en', 'draft', null, null]);
});
