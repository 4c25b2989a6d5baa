import { hash } from 'node:crypto';

/** Numbers by names, of which it keeps the first 64 bits of SHA-256: twelve bytes a name, however long it is. */
export interface DigestTable {
  /** The number of a name; null where it has none. */
  get(name: string): number | null;
  /** Gives a name a number, unless it has one: then that one is answered, else null. */
  put(name: string, number: number): number | null;
}

export function createDigestTable(): DigestTable {
  /** Open addressing; a number stands one higher, since 0 is an empty place. */
  let [upper, lower, numbers] = roomFor(1 << 10);
  let size = 0;

  /** The place of these bits, or the empty one where they would be. */
  function placeOf(high: number, low: number): number {
    const mask = numbers.length - 1;
    let place = low & mask;
    while (numbers[place] !== 0 && (upper[place] !== high || lower[place] !== low))
      place = (place + 1) & mask;
    return place;
  }

  function grow(): void {
    const before = [upper, lower, numbers] as const;
    [upper, lower, numbers] = roomFor(numbers.length * 2);
    for (const [at, number] of before[2].entries()) {
      if (number !== 0) set(before[0][at] as number, before[1][at] as number, number);
    }
  }

  function set(high: number, low: number, number: number): void {
    const place = placeOf(high, low);
    [upper[place], lower[place], numbers[place]] = [high, low, number];
  }

  const found = (high: number, low: number): number | null => {
    const number = numbers[placeOf(high, low)] as number;
    return number === 0 ? null : number - 1;
  };

  return {
    get: (name) => found(...bitsOf(name)),
    put(name, number) {
      const [high, low] = bitsOf(name);
      const before = found(high, low);
      if (before !== null) return before;
      size += 1;
      if (size * 3 > numbers.length * 2) grow();
      set(high, low, number + 1);
      return null;
    },
  };
}

const roomFor = (places: number) =>
  [new Uint32Array(places), new Uint32Array(places), new Uint32Array(places)] as const;

function bitsOf(name: string): [number, number] {
  const digest = hash('sha256', name, 'buffer');
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}
