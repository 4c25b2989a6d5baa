import { packVersion } from '#core/pack/pack-schema.ts';

/** Ways in which a pack goes bad, as bytes to write to a file. */

/** A letter that somebody gave the name of a pack. */
export const notADatabase = Buffer.from('Dear colleague,\n\nthe pack follows by post.\n');

/** A copy that ended in the middle: the stick was pulled. */
export const truncated = (pack: Buffer): Buffer => pack.subarray(0, pack.length >> 1);

/** `user_version` stands in bytes 60 to 63 (https://sqlite.org/fileformat2.html, section 1.3). */
export function newer(pack: Buffer, version = packVersion + 1): Buffer {
  const bytes = Buffer.from(pack);
  bytes.writeUInt32BE(version, 60);
  return bytes;
}

/** One flipped bit in the schema: a column has another name, and SQLite finds nothing wrong with it. */
export const withOtherColumn = (pack: Buffer): Buffer => withFlippedBit(pack, 'ontent BLOB NOT NULL');

/** One flipped bit in the schema: what it calls a table is none. */
export const withBrokenSchema = (pack: Buffer): Buffer => withFlippedBit(pack, 'CREATE TABLE record');

function withFlippedBit(pack: Buffer, at: string): Buffer {
  const bytes = Buffer.from(pack);
  const offset = bytes.indexOf(at);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
  return bytes;
}
