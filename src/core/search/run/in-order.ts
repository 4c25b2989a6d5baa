import type { Found } from './run-search.ts';

/** Places in several packs, in an order: place i is row `rows[i]` of pack `packOf[i]`. */
export interface Ranking {
  readonly packOf: Uint16Array;
  readonly rows: Float64Array;
}

/** What was found in all packs, best first; of equals the earlier pack, and the earlier record in it. */
export function bestFirst(found: readonly Pick<Found, 'rows' | 'scores'>[]): Ranking {
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  const keys = new Float64Array(total);
  const starts: number[] = [];
  let count = 0;
  for (const { scores } of found) {
    starts.push(count);
    // The bits of a positive number of 32 bits are in the order of the numbers, and leave room for the place behind
    // them: numbers sort many times as fast as by a function that compares.
    const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
    for (const each of bits) {
      keys[count] = (0xffffffff - each) * placeRoom + count;
      count += 1;
    }
  }
  keys.sort();
  const packOf = new Uint16Array(total);
  const rows = new Float64Array(total);
  for (const [i, key] of keys.entries()) {
    const at = key % placeRoom;
    const pack = starts.findLastIndex((start) => start <= at);
    packOf[i] = pack;
    rows[i] = found[pack]?.rows[at - (starts[pack] ?? 0)] ?? 0;
  }
  return { packOf, rows };
}

/** Records that can be found at once; with 32 bits of a score they fit into the 53 of a number. */
const placeRoom = 2 ** 21;
