import { brotliDecompressSync, constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** How clusters are compressed: Zstandard (RFC 8878) from version 6 of the format on, Brotli (RFC 7932) before. */

/** Higher ones take three to ten times as long for a few percent (bench/README.md). */
const level = 12;
/** As much as the level looks back at; a frame that asks for more memory is not ours. */
const mostWindowBits = 23;
/** Longest cluster that is unpacked, in bytes: a guard against a small one that grows without end. */
const maxBytes = 64 * 1024 * 1024;

export const compressed = (bytes: Buffer): Buffer =>
  zstdCompressSync(bytes, {
    pledgedSrcSize: bytes.length,
    params: { [constants.ZSTD_c_compressionLevel]: level },
  });

/**
 * What was compressed for a pack of this version. `expected` is about how long it will be: so it comes out at once, into a
 * buffer that is not much longer. Throws for what is none, and for more than 64 MiB.
 */
export function decompressed(bytes: Buffer, version: number, expected: number): Buffer {
  const options = { maxOutputLength: maxBytes, chunkSize: expected };
  if (version < 6) return brotliDecompressSync(bytes, options);
  return zstdDecompressSync(bytes, {
    ...options,
    params: { [constants.ZSTD_d_windowLogMax]: mostWindowBits },
  });
}
