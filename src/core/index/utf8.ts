/** Characters of UTF-8 one by one, where making a string of each word would take longer than all the rest. */

/** The character whose bytes begin at `at`. What is cut short reads as if zeros followed. */
export function codePointAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return byte;
  const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
  let point = byte & (0x3f >> more);
  for (let i = 1; i <= more; i += 1) point = (point << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return point;
}

/** Bytes that a character takes. */
export const codePointBytes = (point: number): number =>
  point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;

export const highSurrogate = (point: number): number => 0xd7c0 + (point >> 10);
export const lowSurrogate = (point: number): number => 0xdc00 + (point & 0x3ff);
