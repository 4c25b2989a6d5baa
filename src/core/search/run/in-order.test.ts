import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFirst } from './in-order.ts';

const score = fc.float({ min: Math.fround(1e-6), max: Math.fround(1e4), noNaN: true });
const hits = fc.array(fc.oneof(score, fc.constantFrom(1, 2, Math.fround(0.1))), { maxLength: 40 });

it('records stand best first, and equals as their packs and rows do', () => {
  fc.assert(
    fc.property(fc.array(hits, { maxLength: 4 }), (packs) => {
      const found = packs.map((scores) => ({
        rows: Uint32Array.from(scores, (_, i) => 3 * i + 1),
        scores: Float32Array.from(scores),
      }));
      const byHand = packs
        .flatMap((scores, pack) => scores.map((each, i) => ({ pack, row: 3 * i + 1, score: each })))
        .sort((a, b) => b.score - a.score);
      const { packOf, rows } = bestFirst(found);
      expect(Array.from(rows, (row, i) => [packOf[i], row])).toEqual(
        byHand.map(({ pack, row }) => [pack, row]),
      );
    }),
  );
});
