import { expect, it } from 'vitest';
import type { CollectionSummary } from '#contract/entities.ts';
import type { Shelved } from '#contract/packs.ts';
import { inOrder, movedBy, movedTo } from './use-shelf.tsx';

const open = (id: string): Shelved => ({
  state: 'open',
  origin: 'own',
  covers: false,
  collection: { id, title: id } as CollectionSummary,
});
const refused: Shelved = {
  state: 'refused',
  origin: 'own',
  path: '/x',
  error: { code: 'pack-damaged', message: '' },
};
const shelf = [open('one'), open('two'), refused, open('three')];

it('moves a collection up and down, and no further than the ends', () => {
  expect(movedBy(shelf, 'two', -1)).toEqual(['two', 'one', 'three']);
  expect(movedBy(shelf, 'two', 1)).toEqual(['one', 'three', 'two']);
  expect(movedBy(shelf, 'one', -1)).toEqual(['one', 'two', 'three']);
  expect(movedBy(shelf, 'gone', 1)).toEqual(['one', 'two', 'three']);
});

it('shows the shelf in its new order, refused packs last', () => {
  expect(inOrder(shelf, ['three', 'one', 'two'])).toEqual([open('three'), open('one'), open('two'), refused]);
});

it('puts a collection where another stands when it is dropped on it', () => {
  expect(movedTo(shelf, 'three', 'one')).toEqual(['three', 'one', 'two']);
  expect(movedTo(shelf, 'one', 'three')).toEqual(['two', 'three', 'one']);
});
