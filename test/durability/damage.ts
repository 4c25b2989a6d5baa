import { readFileSync, writeFileSync } from 'node:fs';

/** Ways in which a database file is damaged, each at a place that `random`, from 0 to below 1, chooses. */
export type Damage = (bytes: Buffer, random: () => number, older: Buffer) => Buffer;

const page = 4096;
const pick = (below: number, random: () => number) => Math.floor(random() * below);
const pageAt = (bytes: Buffer, random: () => number) => pick(bytes.length / page, random) * page;

export const damages: Readonly<Record<string, Damage>> = {
  'one bit flipped': (bytes, random) => {
    const at = pick(bytes.length, random);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8, random));
    return bytes;
  },
  truncated: (bytes, random) => bytes.subarray(0, pick(bytes.length, random)),
  'a page zeroed': (bytes, random) => {
    const at = pageAt(bytes, random);
    return bytes.fill(0, at, at + page);
  },
  'two pages swapped': (bytes, random) => {
    const [one, other] = [pageAt(bytes, random), pageAt(bytes, random)];
    const kept = Buffer.from(bytes.subarray(one, one + page));
    bytes.copyWithin(one, other, other + page);
    kept.copy(bytes, other);
    return bytes;
  },
  'half a page torn': (bytes, random) => {
    const at = pageAt(bytes, random) + pick(8, random) * 512;
    for (let i = at; i < Math.min(bytes.length, at + page / 2); i += 1) bytes[i] = pick(256, random);
    return bytes;
  },
  'a page of an older state': (bytes, random, older) => {
    const at = pageAt(bytes, random);
    if (at + page <= older.length) older.copy(bytes, at, at, at + page);
    return bytes;
  },
  'replaced by zeros': (bytes) => bytes.fill(0),
};

export function damage(path: string, how: Damage, random: () => number, older: Buffer): void {
  writeFileSync(path, how(readFileSync(path), random, older));
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
