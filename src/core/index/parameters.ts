import { spreadParameter } from './bits.ts';
import { unpackedLength } from './per-record.ts';

/** Rice parameters by the packed length of a field, in tables: a division for each record takes longer. */

/** For how often a word stands in a field of so many words, less one, when one in 2^`rarity` words is it. */
const countParameter = (words: number, rarity: number): number =>
  31 - Math.clz32(Math.max(1, Math.floor((words / 2 ** rarity) * 0.69)));

/** For each packed length the parameter of counts; made once for each of the 32 rarities. */
const countTables: Uint8Array[] = [];
export function countParameters(rarity: number): Uint8Array {
  const table =
    countTables[rarity] ??
    Uint8Array.from({ length: 256 }, (_, byte) => countParameter(unpackedLength(byte), rarity));
  countTables[rarity] = table;
  return table;
}

/** `spreadParameter` of the commonest counts, for each packed length. */
const tableCounts = 32;
const spreadTable = new Uint8Array(256 * tableCounts);
for (let byte = 0; byte < 256; byte += 1) {
  for (let count = 0; count < tableCounts; count += 1)
    spreadTable[byte * tableCounts + count] = spreadParameter(unpackedLength(byte), count);
}

/** The parameter of `count` places in a field of a packed length. */
export const spreadOf = (packed: number, count: number): number =>
  count < tableCounts
    ? (spreadTable[packed * tableCounts + count] as number)
    : spreadParameter(unpackedLength(packed), count);
