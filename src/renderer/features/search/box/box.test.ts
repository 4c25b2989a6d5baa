import { describe, expect, it } from 'vitest';
import { type BoxState, boxAct } from './box-keys.ts';
import { stretchNow, takeCompletion } from './take-completion.ts';

const open: BoxState = { isEmpty: false, count: 2, isOpen: true, at: null };

describe('the search box', () => {
  it('leaves Enter to who just types, though completions are shown', () => {
    expect(boxAct('Enter', open)).toEqual({ type: 'leave' });
    expect(boxAct('Enter', { ...open, at: 1 })).toEqual({ type: 'take' });
    expect(boxAct('Tab', { ...open, at: 1 })).toBeNull();
  });

  it('goes down through completions and back into the text', () => {
    const down = (at: number | null) => boxAct('ArrowDown', { ...open, at });
    expect([down(null), down(0), down(1)]).toEqual([0, 1, null].map((at) => ({ type: 'mark', at })));
    const up = (at: number | null) => boxAct('ArrowUp', { ...open, at });
    expect([up(null), up(1), up(0)]).toEqual([1, 0, null].map((at) => ({ type: 'mark', at })));
  });

  it('opens completions by the arrow, and leads to the list where there are none', () => {
    expect(boxAct('ArrowDown', { ...open, isOpen: false })).toEqual({ type: 'open' });
    expect(boxAct('ArrowDown', { ...open, isOpen: false, count: 0 })).toEqual({ type: 'leave' });
  });

  it('closes, empties and leaves by Escape, in that order', () => {
    expect(boxAct('Escape', open)).toEqual({ type: 'close' });
    expect(boxAct('Escape', { ...open, isOpen: false })).toEqual({ type: 'empty' });
    expect(boxAct('Escape', { ...open, isOpen: false, isEmpty: true })).toEqual({ type: 'leave' });
  });
});

describe('a completion', () => {
  const offered = { text: 'rice har', caret: 8, from: 5, to: 8, completions: [] };

  it('takes the place of its word, and a space ends it', () => {
    expect(takeCompletion('rice har', { from: 5, to: 8 }, 'harvest')).toEqual({
      text: 'rice harvest ',
      caret: 13,
    });
    expect(takeCompletion('har rice', { from: 0, to: 3 }, 'harvest')).toEqual({
      text: 'harvest rice',
      caret: 7,
    });
  });

  it('holds while the same word is typed on, and no longer', () => {
    const now = (text: string, caret = text.length) => stretchNow(offered, { text, caret });
    expect(now('rice harv')).toEqual({ from: 5, to: 9 });
    expect(now('rice ha')).toEqual({ from: 5, to: 7 });
    expect([now('rice har '), now('rice har b'), now('rice '), now('ric har'), now('rice har', 2)]).toEqual(
      Array(5).fill(null),
    );
  });
});
