/**
 * Numbers as whole bytes, the commonest in the fewest: (s, c)-dense codes (Brisaboa, Fariña, Navarro and Paramá, 2007,
 * “Lightweight natural language text compression”). A byte below `stoppers` ends a code, all others are followed by another. So the
 * words of a text, written as codes, can be looked through as they are, and by nothing but bytes.
 */

/** s: with 48 that go on, 208 words take one byte, 9,984 two and 479,232 three. */
export const stoppers = 208;
const continuers = 256 - stoppers;

/** How many numbers have a code of so many bytes, one byte first. */
export const codesOfLength: readonly number[] = Array.from(
  { length: 5 },
  (_, more) => stoppers * continuers ** more,
);
export const mostCodeBytes = codesOfLength.length;

/** Writes the code of a number at `at`; answers where it ends. There must be room for five bytes. */
export function writeCode(bytes: Uint8Array, at: number, number: number): number {
  if (number < stoppers) {
    bytes[at] = number;
    return at + 1;
  }
  let length = 1;
  for (let rest = Math.floor(number / stoppers); rest > 0; rest = Math.floor((rest - 1) / continuers))
    length += 1;
  const end = at + length;
  bytes[end - 1] = number % stoppers;
  let rest = Math.floor(number / stoppers);
  for (let before = end - 2; before >= at; before -= 1) {
    rest -= 1;
    bytes[before] = stoppers + (rest % continuers);
    rest = Math.floor(rest / continuers);
  }
  return end;
}

/** Reads the code that begins at `at`; one that is cut short or too long is some number that no word has. */
export function readCode(bytes: Uint8Array, at: number, end: number): number {
  let before = 0;
  for (let i = at; i < end && i < at + mostCodeBytes; i += 1) {
    const byte = bytes[i] as number;
    if (byte < stoppers) return before * stoppers + byte;
    before = before * continuers + (byte - stoppers) + 1;
  }
  return 0xffffffff;
}

/**
 * Reads the codes from `start` to `end` into the first of `into`, which has room for as many numbers as there are bytes; answers
 * how many they are. Throws a plain error where the last is cut short, or none that was ever written.
 */
export function readCodes(bytes: Uint8Array, start: number, end: number, into: Uint32Array): number {
  let count = 0;
  let before = 0;
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < stoppers) {
      into[count] = before * stoppers + byte;
      count += 1;
      before = 0;
      length = 0;
    } else {
      before = before * continuers + (byte - stoppers) + 1;
      length += 1;
      if (length === mostCodeBytes) throw new Error('A word of a text has a code that is too long.');
    }
  }
  if (length > 0) throw new Error('The last word of a text is cut short.');
  return count;
}
