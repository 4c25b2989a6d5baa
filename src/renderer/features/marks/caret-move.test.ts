import { describe, expect, it } from 'vitest';
import { caretMove } from './caret-move.ts';

const press = (key: string, ...held: string[]) =>
  caretMove({
    key,
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
  });

describe('the caret', () => {
  it('moves by letter, word, line, paragraph and text, and Shift extends', () => {
    expect([
      press('ArrowRight'),
      press('ArrowLeft', 'Ctrl'),
      press('ArrowRight', 'Alt', 'Shift'),
      press('ArrowDown', 'Shift'),
      press('ArrowUp', 'Ctrl'),
      press('Home'),
      press('End', 'Ctrl', 'Shift'),
    ]).toEqual([
      { alter: 'move', direction: 'forward', by: 'character' },
      { alter: 'move', direction: 'backward', by: 'word' },
      { alter: 'extend', direction: 'forward', by: 'word' },
      { alter: 'extend', direction: 'forward', by: 'line' },
      { alter: 'move', direction: 'backward', by: 'paragraph' },
      { alter: 'move', direction: 'backward', by: 'lineboundary' },
      { alter: 'extend', direction: 'forward', by: 'text' },
    ]);
  });

  it('leaves other keys alone', () => {
    expect([press('h'), press('PageDown'), press('ArrowLeft', 'Meta')]).toEqual([null, null, null]);
  });
});
