import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { digestLine, envelopeLine, readCopyEnd } from '../encryption/copy-envelope.ts';
import { keptFor } from '../encryption/keyring.ts';
import { sizeOf } from '../files.ts';
import { inspectLibrary } from '../inspect-library.ts';
import { keyOf } from '../sqlite.ts';
import { copyError, copyTrouble } from './copy-errors.ts';
import type { Disk } from './disk.ts';
import { assertOwnTables } from './own-tables.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/**
 * A copy of a library is an SQLite file with one line behind its last page, the SHA-256 of all before it. SQLite passes
 * over less than a page at the end, so any program that reads SQLite reads a copy as it is, and one bit that was flipped
 * anywhere in it is found. In the copy of an encrypted library another line stands before it, with what its passphrase
 * opens, so that the copy can be taken in anywhere.
 */

export interface Sealed {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the database in it, 64 hexadecimal digits. */
  readonly digest: string;
}

/** Ends a finished database file with the envelope of its key, where it is encrypted, and its digest; and syncs it. */
export function seal(path: string, disk: Disk, unlocked = keyOf(path)): void {
  if (unlocked !== null) disk.append(path, envelopeLine(unlocked.envelope));
  disk.append(path, digestLine(digestOf(path, sizeOf(path))));
  disk.sync(path);
}

/**
 * Checks a copy whole: its digest, and then every page, index, row and revision as after an unclean end.
 * Throws `copy-not-found`, `copy-not-carrel`, `copy-damaged` or `library-too-new`.
 */
export function verifyCopy(path: string): Sealed {
  try {
    const { digest, digestedBytes, envelope } = readCopyEnd(path);
    if (digest === null) throw copyError('copy-not-carrel', path);
    const found = digestOf(path, digestedBytes);
    if (digest !== found) throw copyError('copy-damaged', path, t('notAsWritten'));
    if (envelope !== null && keptFor(envelope) === null) throw copyError('copy-encrypted', path);
    assertOwnTables(path);
    inspectLibrary(path, { whole: true });
    return { path, bytes: sizeOf(path), digest: found };
  } catch (error) {
    throw copyTrouble(path, error);
  }
}

function digestOf(path: string, end: number): string {
  const fd = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(1 << 20);
    for (let at = 0; at < end; ) {
      const read = readSync(fd, buffer, 0, Math.min(buffer.length, end - at), at);
      if (read === 0) throw new AppError('copy-damaged', t('becameShorter', { path }));
      hash.update(buffer.subarray(0, read));
      at += read;
    }
    return hash.digest('hex');
  } finally {
    closeSync(fd);
  }
}
