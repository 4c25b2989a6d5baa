import { giveMemoryBack } from '../../give-back.ts';
import type { Found } from './run-search.ts';

/** Places in several packs, in an order: place i is row `rows[i]` of pack `packOf[i]`. */
export interface Ranking {
  readonly packOf: Uint16Array;
  readonly rows: Float64Array;
}

/** What was found in all packs, best first; of equals the earlier pack, and the earlier record in it. */
export function bestFirst(found: readonly Pick<Found, 'rows' | 'scores'>[]): Ranking {
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  const keys = new Uint32Array(total);
  const starts: number[] = [];
  let count = 0;
  for (const { scores } of found) {
    starts.push(count);
    // The bits of a positive number of 32 bits are in the order of the numbers.
    const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
    for (let i = 0; i < bits.length; i += 1) keys[count++] = 0xffffffff - (bits[i] as number);
  }
  const order = sortedOrder(keys);
  const packOf = new Uint16Array(total);
  const rows = new Float64Array(total);
  for (let i = 0; i < total; i += 1) {
    const at = order[i] as number;
    let pack = found.length - 1;
    while (pack > 0 && (starts[pack] as number) > at) pack -= 1;
    packOf[i] = pack;
    rows[i] = found[pack]?.rows[at - (starts[pack] as number)] ?? 0;
  }
  giveMemoryBack(keys);
  giveMemoryBack(order);
  return { packOf, rows };
}

/** Bits that one pass sorts by. */
const digitBits = 11;
const digits = 1 << digitBits;

/**
 * Where the least key stands, then the next; equals as they come. Sorted by counting, digit by digit: in a hundred
 * thousand records a tenth of the time that comparing takes.
 */
function sortedOrder(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  let sorted = new Uint32Array(keys.length);
  const next = new Uint32Array(digits);
  for (let shift = 0; shift < 32; shift += digitBits) {
    next.fill(0);
    for (let i = 0; i < keys.length; i += 1) {
      const digit = ((keys[i] as number) >>> shift) & (digits - 1);
      next[digit] = (next[digit] as number) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < digits; digit += 1) {
      const here = next[digit] as number;
      next[digit] = before;
      before += here;
    }
    for (let i = 0; i < order.length; i += 1) {
      const at = order[i] as number;
      const digit = ((keys[at] as number) >>> shift) & (digits - 1);
      sorted[next[digit] as number] = at;
      next[digit] = (next[digit] as number) + 1;
    }
    [order, sorted] = [sorted, order];
  }
  giveMemoryBack(sorted);
  return order;
}
