import { createHash } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** 16 letters of 5 bits: two of a million records are alike with a chance of one in 10^12. */
const letters = 16;

/**
 * An id made from what a record says: SHA-256 over its parts in base32 (RFC 4648, small letters). The same
 * words give the same id wherever they stand; white space and Unicode's composed or decomposed forms do not count.
 */
export function contentId(...parts: readonly (string | null)[]): string {
  const normalised = parts.map((part) => (part ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim());
  const bytes = createHash('sha256').update(JSON.stringify(normalised)).digest();
  let id = '';
  for (let letter = 0; letter < letters; letter += 1) {
    const bit = letter * 5;
    const pair = bytes.readUInt16BE(bit >> 3);
    id += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return id;
}
