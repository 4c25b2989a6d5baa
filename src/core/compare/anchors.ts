import type { TextUnit } from './text-units.ts';

/** A pair of indexes that belong together for certain. */
export type Pair = readonly [left: number, right: number];

/**
 * Units that are the same in both texts. Ids are made of the words, so equal ids are equal words; what stands in one of the
 * texts twice is no anchor.
 */
export function sameUnits(left: readonly TextUnit[], right: readonly TextUnit[]): Pair[] {
  const places = indexOnce(right.map(({ key, text }) => `${key}\n${text}`));
  const own = indexOnce(left.map(({ key, text }) => `${key}\n${text}`));
  const pairs = [...own].flatMap(([key, at]): Pair[] => {
    const other = places.get(key);
    return other === undefined ? [] : [[at, other]];
  });
  return rising(pairs);
}

/** Units within which the same page begins. */
export function samePages(left: readonly TextUnit[], right: readonly TextUnit[]): Pair[] {
  return commonLabels(left, right, ({ within }) => within);
}

/** Units before which the same page begins: what lies before is linked with what lies before. */
export function sameTops(left: readonly TextUnit[], right: readonly TextUnit[]): Pair[] {
  return commonLabels(left, right, ({ before }) => before);
}

function commonLabels(
  left: readonly TextUnit[],
  right: readonly TextUnit[],
  labels: (unit: TextUnit) => readonly string[],
): Pair[] {
  const flat = (units: readonly TextUnit[]) =>
    units.flatMap((unit, at) => labels(unit).map((label) => [label, at] as const));
  const [lefts, rights] = [flat(left), flat(right)];
  const other = indexOnce(rights.map(([label]) => label));
  const own = indexOnce(lefts.map(([label]) => label));
  const pairs = [...own].flatMap(([label, at]): Pair[] => {
    const there = other.get(label);
    return there === undefined ? [] : [[lefts[at]?.[1] ?? 0, rights[there]?.[1] ?? 0]];
  });
  return rising(pairs);
}

/** Where each value stands, of those that stand there once. */
function indexOnce(values: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, value] of values.entries()) {
    if (index.has(value)) twice.add(value);
    index.set(value, at);
  }
  for (const value of twice) index.delete(value);
  return index;
}

/**
 * The most pairs that rise on both sides: a longest increasing subsequence, by patience sorting. Pairs come in the order of
 * the first; of those with the same first or second only one is taken.
 */
export function rising(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  /** For each length the pair that ends such a row with the smallest second. */
  const ends: number[] = [];
  const before = new Array<number>(sorted.length).fill(-1);
  for (const [at, [, right]] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[ends[middle] as number]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  }
  const row: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) row.push(sorted[at] as Pair);
  return row.reverse();
}
