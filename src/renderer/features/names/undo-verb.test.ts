import { expect, it } from 'vitest';
import { undoVerb } from './undo-verb.ts';

const press = (key: string, more = {}) =>
  undoVerb({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more });

it('undo and redo are asked for as everywhere', () => {
  expect([
    press('z'),
    press('Z', { shiftKey: true }),
    press('y'),
    press('z', { ctrlKey: false, metaKey: true }),
  ]).toEqual(['undo', 'redo', 'redo', 'undo']);
});

it('other keys, and letters alone, ask for neither', () => {
  expect([press('x'), press('z', { ctrlKey: false }), press('z', { altKey: true })]).toEqual([
    null,
    null,
    null,
  ]);
});
