import { readCode, stoppers } from './dense-codes.ts';
import type { Span } from './linear.ts';
import { longer } from './longer.ts';
import type { FoundPlaces, Needle, Sought } from './text-words.ts';

/** Behind all bytes, and a number of 31 bits as all others here, with which V8 reckons quickest. */
const nowhere = 0x3fffffff;

/** How many words end from `start` to `end`: without a branch, which no processor could foresee. */
function wordsIn(bytes: Uint8Array, start: number, end: number): number {
  let words = 0;
  const behind = end | 0;
  for (let at = start | 0; at < behind; at = (at + 1) | 0) {
    words = (words + (((bytes[at] as number) - stoppers) >>> 31)) | 0;
  }
  return words;
}

/** Where a byte stands from `start` on; `end` where it does not. */
function nextByte(bytes: Uint8Array, byte: number, start: number, end: number): number {
  let at = start | 0;
  const behind = end | 0;
  while (at < behind && bytes[at] !== byte) at = (at + 1) | 0;
  return at;
}

/**
 * Looks for words among the codes of records, of which many lie in the same bytes. The platform's search for bytes goes through them,
 * from one hit to the next, whatever records lie between; words that stand everywhere are looked for here.
 */
export function createFinder(ordinalOf: Uint32Array) {
  /** The bytes that were looked through last, for which needle, and where its next hit is from which byte on. */
  let bytes = new Uint8Array(0);
  let buffer = Buffer.alloc(0);
  let needle: Needle | undefined;
  let hit = nowhere;
  let lookedFrom = 0;

  /** Where the needle may begin, at or behind `start`. */
  function next({ from, rest }: Needle, start: number): number {
    lookedFrom = start;
    const at = buffer.indexOf(rest, start + from);
    return at < 0 ? nowhere : at - from;
  }

  /** Whether a needle of which the rest is there stands at `first`, in a record from `start` to `end`. */
  function isHere(
    { bytes: sought, from, following }: Needle,
    first: number,
    start: number,
    end: number,
  ): boolean {
    const behind = first + sought.length;
    if (behind > end) return false;
    // A code begins here, and not the end of a longer one.
    if (first > start && (bytes[first - 1] as number) >= stoppers) return false;
    for (let i = 0; i < from; i += 1) if (bytes[first + i] !== sought[i]) return false;
    if (following === undefined) return true;
    if (behind === end) return false;
    const ordinal = ordinalOf[readCode(bytes, behind, end)] ?? -1;
    return ordinal >= following.first && ordinal < following.end;
  }

  function findRare(sought: Needle, start: number, end: number, found: FoundPlaces): void {
    if (hit < start || start < lookedFrom) hit = next(sought, start);
    while (hit < end) {
      if (isHere(sought, hit, start, end)) add(found, hit);
      hit = next(sought, hit + 1);
    }
  }

  function findCommon(sought: Needle, start: number, end: number, found: FoundPlaces): void {
    const { from, rest } = sought;
    const byte = rest[0] as number;
    for (
      let at = nextByte(bytes, byte, start + from, end);
      at < end;
      at = nextByte(bytes, byte, at + 1, end)
    ) {
      if (isRest(rest, at) && isHere(sought, at - from, start, end)) add(found, at - from);
    }
  }

  function isRest(rest: Uint8Array, at: number): boolean {
    for (let i = 1; i < rest.length; i += 1) if (bytes[at + i] !== rest[i]) return false;
    return true;
  }

  /** Takes down where a word begins, until words are counted. */
  function add(found: FoundPlaces, first: number): void {
    if (found.length === found.values.length) found.values = longer(found.values, 2 * found.length + 64);
    found.values[found.length] = first;
    found.length += 1;
  }

  return {
    find(span: Span, length: number, { needle: sought, places }: Sought, found: FoundPlaces): void {
      if (bytes !== span.bytes || needle !== sought) hit = -1;
      if (bytes !== span.bytes) {
        bytes = span.bytes as Uint8Array<ArrayBuffer>;
        buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      }
      needle = sought;
      const { start } = span;
      (sought.isCommon ? findCommon : findRare)(sought, start, start + length, found);
      let place = 0;
      let counted = start;
      for (let i = 0; i < found.length; i += 1) {
        const first = found.values[i] as number;
        if (places) place += wordsIn(bytes, counted, first);
        counted = first;
        found.values[i] = place;
      }
    },
  };
}
