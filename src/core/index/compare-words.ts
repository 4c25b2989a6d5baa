import { codePointAt, codePointBytes, highSurrogate, lowSurrogate } from './utf8.ts';

/** Compares words with one word, of which each has a beginning in common with the one before it. */
export interface Comparison {
  readonly max: number;
  /** Whether everything is far that begins with the first `length` units of `text`. */
  isFar(text: string, length: number): boolean;
  /** Slips to the word that shares so much with the last one and goes on with these bytes of UTF-8; `max + 1` for more. */
  compare(shared: number, bytes: Buffer, from: number, to: number): number;
  /** The word that was compared last, where it was near. */
  word(): string;
}

/**
 * Optimal string alignment, row by row: row i has the slips from the first i units of a candidate to each beginning
 * of the word, none beyond `max + 1`. Only the cells round the diagonal can be less.
 */
export function createComparison(word: string, max: number): Comparison {
  const width = word.length + 1;
  const deepest = word.length + max + 1;
  const far = max + 1;
  const rows = new Uint8Array((deepest + 1) * width).fill(far);
  for (let j = 0; j <= Math.min(max, word.length); j += 1) rows[j] = j;
  const target = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
  const units = new Uint16Array(deepest + 2);
  /** Length of the candidate, and from which length on everything that begins like it is far. */
  let length = 0;
  let dead = Number.POSITIVE_INFINITY;

  /** Adds a unit to the candidate; answers whether anything that begins like it may be near. */
  function add(unit: number): boolean {
    units[length] = unit;
    length += 1;
    if (length >= deepest) return false;
    const row = length * width;
    const last = row - width;
    let least = length <= max ? length : far;
    rows[row] = least;
    const to = Math.min(word.length, length + max);
    for (let j = Math.max(1, length - max); j <= to; j += 1) {
      const same = target[j - 1] === unit;
      let cell = (rows[last + j - 1] as number) + (same ? 0 : 1);
      cell = Math.min(cell, (rows[last + j] as number) + 1, (rows[row + j - 1] as number) + 1);
      if (!same && j > 1 && length > 1 && target[j - 2] === unit && target[j - 1] === units[length - 2]) {
        cell = Math.min(cell, (rows[last - width + j - 2] as number) + 1);
      }
      rows[row + j] = Math.min(cell, far);
      if (cell < least) least = cell;
    }
    return least <= max;
  }

  return {
    max,
    isFar(text, to) {
      length = 0;
      for (let i = 0; i < to; i += 1) if (!add(text.charCodeAt(i))) return true;
      return false;
    },
    compare(shared, bytes, from, to) {
      if (shared >= dead) return far;
      length = Math.min(shared, length);
      dead = Number.POSITIVE_INFINITY;
      const die = () => {
        dead = length;
        return far;
      };
      for (let at = from; at < to; ) {
        const point = codePointAt(bytes, at);
        at += codePointBytes(point);
        if (point > 0xffff && !add(highSurrogate(point))) return die();
        if (!add(point > 0xffff ? lowSurrogate(point) : point)) return die();
      }
      return rows[length * width + word.length] as number;
    },
    word: () => String.fromCharCode(...units.subarray(0, length)),
  };
}
