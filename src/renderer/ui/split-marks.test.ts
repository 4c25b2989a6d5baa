import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarks } from './split-marks.ts';

describe('a text with marks', () => {
  it('is cut at them', () => {
    expect(
      splitMarks({
        text: 'The Price of Rice',
        marks: [
          [4, 9],
          [13, 17],
        ],
      }),
    ).toEqual([
      { text: 'The ', marked: false, start: 0 },
      { text: 'Price', marked: true, start: 4 },
      { text: ' of ', marked: false, start: 9 },
      { text: 'Rice', marked: true, start: 13 },
    ]);
  });

  it('is one piece without them, and none without text', () => {
    expect(splitMarks({ text: 'Rice', marks: [] })).toEqual([{ text: 'Rice', marked: false, start: 0 }]);
    expect(splitMarks({ text: '', marks: [] })).toEqual([]);
  });

  it('can be marked from end to end', () => {
    expect(splitMarks({ text: '박헌영', marks: [[0, 3]] })).toEqual([
      { text: '박헌영', marked: true, start: 0 },
    ]);
  });

  it('joins marks with nothing or only spaces between them', () => {
    const marks: [number, number][] = [
      [0, 3],
      [4, 6],
      [6, 9],
      [10, 12],
    ];
    expect(splitMarks({ text: 'Kim Il-Sung, x', marks })).toEqual([
      { text: 'Kim Il-Su', marked: true, start: 0 },
      { text: 'n', marked: false, start: 9 },
      { text: 'g,', marked: true, start: 10 },
      { text: ' x', marked: false, start: 12 },
    ]);
  });

  const marked = fc.string({ unit: 'grapheme', maxLength: 60 }).chain((text) =>
    fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 12 }).map((cuts) => {
      const sorted = cuts.sort((a, b) => a - b);
      const marks: [number, number][] = [];
      for (let at = 0; at + 1 < sorted.length; at += 2) marks.push([sorted[at] ?? 0, sorted[at + 1] ?? 0]);
      return { text, marks };
    }),
  );

  it('is whole again when its pieces are joined, and marked wherever it was', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const pieces = splitMarks({ text, marks });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
        const shown = Array.from({ length: text.length }, () => false);
        for (const piece of pieces) shown.fill(piece.marked, piece.start, piece.start + piece.text.length);
        for (let at = 0; at < text.length; at += 1) {
          const wanted = marks.some(([start, end]) => start <= at && at < end);
          // A space between two marks is marked with them.
          if (wanted !== shown[at]) expect([wanted, text[at]?.trim()]).toEqual([false, '']);
        }
      }),
      { numRuns: 500 },
    );
  });
});
