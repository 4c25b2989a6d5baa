import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furthestDrift, marginFor, stackNotes } from './stack-notes.ts';

describe('notes in the margin', () => {
  it('stand beside their references, or under one another', () => {
    const notes = [
      { wanted: 0, height: 30 },
      { wanted: 10, height: 20 },
      { wanted: 200, height: 20 },
    ];
    const tops = stackNotes(notes, 5);
    expect(tops).toEqual([0, 35, 200]);
    expect(furthestDrift(notes, tops)).toBe(25);
    expect([stackNotes([], 5), furthestDrift([], [])]).toEqual([[], 0]);
  });

  it('never lie over one another, and never above their references', () => {
    const note = fc.record({ wanted: fc.nat(5_000), height: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(note), (notes) => {
        const tops = stackNotes(notes, 4);
        for (const [at, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(notes[at]?.wanted ?? 0);
          const before = notes[at - 1];
          if (before) expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + before.height);
        }
      }),
    );
  });
});

describe('the margin', () => {
  const of = { gap: 30, least: 240, most: 300 };

  it('leaves the text in the middle where there is room on both sides', () => {
    expect(marginFor(1200, 600, of)).toEqual({ start: 300, width: 270 });
    expect(marginFor(2000, 600, of)).toEqual({ start: 700, width: 300 });
  });

  it('moves the text to the left where there is room on one side', () => {
    expect(marginFor(900, 600, of)).toEqual({ start: 30, width: 240 });
  });

  it('is none where there is no room', () => {
    expect(marginFor(860, 600, of)).toBe(null);
    expect(marginFor(600, 600, of)).toBe(null);
  });
});
