import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Envelope, parseEnvelope } from './envelope.ts';

/**
 * What stands behind the last page of a copy: in one that is encrypted, the envelope of its key; and the line with its
 * digest (`backup/seal.ts`). Together less than a page, so that SQLite passes over it.
 */
export interface CopyEnd {
  readonly envelope: Envelope | null;
  /** The digest that it says; null where there is no such line. */
  readonly digest: string | null;
  /** Length of the database alone, and of all that the digest is of. */
  readonly databaseBytes: number;
  readonly digestedBytes: number;
}

export const envelopeLine = (envelope: Envelope): string => `carrel-copy key ${JSON.stringify(envelope)}\n`;
export const digestLine = (digest: string): string => `carrel-copy sha256 ${digest}\n`;

const mostBytes = 2048;

/** Throws what the file system says. */
export function readCopyEnd(path: string): CopyEnd {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const tail = Buffer.alloc(Math.min(size, mostBytes));
    readSync(fd, tail, 0, tail.length, size - tail.length);
    const text = tail.toString('latin1');
    const digest = /carrel-copy sha256 ([0-9a-f]{64})\n$/.exec(text);
    if (digest === null) return { envelope: null, digest: null, databaseBytes: size, digestedBytes: size };
    const digestedBytes = size - digest[0].length;
    const before = text.slice(0, digest.index);
    const key = /carrel-copy key (\{[ -~]{1,1500}\})\n$/.exec(before);
    const envelope = key && parseEnvelope(key[1] ?? '');
    const databaseBytes = digestedBytes - (envelope && key ? key[0].length : 0);
    return { envelope, digest: digest[1] ?? null, databaseBytes, digestedBytes };
  } finally {
    closeSync(fd);
  }
}
