import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { findMetaValue, type Span } from './meta-values.ts';

/**
 * A pack's digest: SHA-256 over the whole file, with the digits of the digest itself and those of the signature
 * read as '0'. So both lie in the file that they speak for, and a change of any other byte shows.
 */

const chunkBytes = 1024 * 1024;

/** Where the parts lie that are put in when everything else of a pack is written. */
export interface SealedParts {
  readonly digest: Span;
  readonly signature: Span;
  readonly signer: Span;
}

/** The parts of a seal, or null when one of them is not where it must be. */
export function findSealedParts(db: Database.Database, file: number, pageSize: number): SealedParts | null {
  const find = (key: string) => findMetaValue(db, file, pageSize, key);
  const [digest, signature, signer] = [find('digest'), find('signature'), find('signer')];
  return digest && signature && signer && { digest, signature, signer };
}

/** The digest of an open file. */
export function computeDigest(file: number, { digest, signature }: SealedParts): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  let position = 0;
  for (;;) {
    const read = readSync(file, chunk, 0, chunkBytes, position);
    if (read === 0) return hash.digest('hex');
    for (const { offset, bytes } of [digest, signature]) {
      chunk.fill('0', clamp(offset - position, read), clamp(offset + bytes - position, read));
    }
    hash.update(chunk.subarray(0, read));
    position += read;
  }
}

const clamp = (value: number, max: number) => Math.min(Math.max(value, 0), max);
