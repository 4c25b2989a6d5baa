import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '#contract/marks.ts';
import { markSentence, stepMark } from './step-mark.ts';

const point = { place: 'p', offset: 0 };
const mark = (id: string, note = ''): PlacedMark => ({
  id,
  ref: { collection: 'c', record: 'r' },
  anchor: { version: 'en', start: point, end: point, quote: 'x', prefix: '', suffix: '', textHash: '' },
  colour: 'rose',
  note,
  tags: [],
  createdAt: '',
  savedAt: '',
  place: { state: 'exact', start: point, end: point },
});
const marks = [mark('a'), mark('b', 'why?')];

describe('a walk through marks', () => {
  it('goes on, back, and stays at the ends', () => {
    const ids = [
      stepMark(marks, null, 'next'),
      stepMark(marks, null, 'previous'),
      stepMark(marks, 'a', 'next'),
      stepMark(marks, 'b', 'next'),
      stepMark(marks, 'a', 'previous'),
      stepMark([], null, 'next'),
    ].map((each) => each?.id);
    expect(ids).toEqual(['a', 'b', 'b', 'b', 'a', undefined]);
  });

  it('says where one is', () => {
    const names = [{ colour: 'rose', name: 'doubt' }] as const;
    expect(marks.map((each) => markSentence(marks, each, names))).toEqual([
      'Mark 1 of 2: doubt.',
      'Mark 2 of 2: doubt, with a note.',
    ]);
  });
});
