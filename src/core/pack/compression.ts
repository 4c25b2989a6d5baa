import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** How clusters are compressed: Zstandard (RFC 8878). */

/**
 * Levels of what clusters hold. Higher ones take three to ten times as long for a few percent; so does 12 for records, whose clusters
 * are so short that Zstandard goes about it in another way (bench/README.md).
 */
export const levels = { records: 9, texts: 12 } as const;
/** As much as the level looks back at; a frame that asks for more memory is not ours. */
const mostWindowBits = 23;
/** Longest cluster or text that is unpacked, in bytes: a guard against a small one that grows without end. */
export const maxBytes = 64 * 1024 * 1024;

export const compressed = (bytes: Buffer, level: number = levels.texts): Buffer =>
  zstdCompressSync(bytes, {
    pledgedSrcSize: bytes.length,
    params: { [constants.ZSTD_c_compressionLevel]: level },
  });

/** What was compressed. Throws for what is none, and for more than 64 MiB. */
export function decompressed(bytes: Buffer): Buffer<ArrayBuffer> {
  return zstdDecompressSync(bytes, {
    maxOutputLength: maxBytes,
    // A byte more than it says, so that it comes out at once and nothing is put together.
    chunkSize: Math.min(maxBytes, Math.max(leastBytes, contentSize(bytes) ?? usualBytes)) + 1,
    params: { [constants.ZSTD_d_windowLogMax]: mostWindowBits },
  });
}

/** zlib of Node takes no less than 64. */
const leastBytes = 1024;
/** Most clusters of records were this long, and a little more. */
const usualBytes = 40 * 1024;

/** How long a frame says that its content is (RFC 8878, 3.1.1.1); null where it does not. */
function contentSize(frame: Buffer): number | null {
  if (frame.length < 14) return null;
  const descriptor = frame[4] ?? 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const at = 5 + (isSingleSegment ? 0 : 1) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  switch (descriptor >>> 6) {
    case 1:
      return frame.readUInt16LE(at) + 256;
    case 2:
      return frame.readUInt32LE(at);
    case 3:
      return null;
    default:
      return isSingleSegment ? (frame[at] ?? null) : null;
  }
}
