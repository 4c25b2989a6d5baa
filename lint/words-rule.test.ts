import { expect, it } from 'vitest';
import { findWords } from './words-rule.ts';

const found = (source: string) =>
  findWords('src/renderer/x.tsx', source).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

it('finds words of the window, between tags, in attributes and in strings', () => {
  expect(found(`const x = <p title="Fold away">Nothing is open {'Close'}</p>;`).sort()).toEqual([
    'Close',
    'Fold away',
    'Nothing is open',
  ]);
});

it('passes what keyboards print on their keys, and not what is said of them', () => {
  expect(found(`const keys = ['Ctrl F', 'Page Down  Page Up', 'Alt ↑  Alt ↓', 'Shift F3'];`)).toEqual([]);
  expect(found(`const x = <kbd>Esc</kbd>;`)).toEqual([]);
  expect(found(`const keys = ['Page', 'Enter it', 'Home of papers'];`)).toEqual([
    'Page',
    'Enter it',
    'Home of papers',
  ]);
});
