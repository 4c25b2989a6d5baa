import { writeSync } from 'node:fs';
import { realDisk } from '#core/library/backup/disk.ts';
import { newKey, type Unlocked } from '#core/library/encryption/envelope.ts';
import { writeEnvelope } from '#core/library/encryption/folder-key.ts';
import { cheap } from '#core/library/encryption/test-words.ts';
import { libraryFiles } from '#core/library/files.ts';
import { convert } from '#core/library/sqlite.ts';

/** Help for the tests that cut the switching of encryption: the passphrases that a library may have there. */
export const passphrases = ['a lamp beside the window', 'another lamp'] as const;

export const keyAndNext = async () => ({ fresh: await newKey(passphrases[0], cheap) });

/** Encrypts a library in place, file by file, with nothing that tells how far it came: what must be found out. */
export function careless(folder: string, key: Unlocked): void {
  const { database } = libraryFiles(folder);
  convert(database, null, key);
  writeSync(1, 'converted\n');
  // A slow disk, so that the test need not be lucky: it is killed meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
  writeEnvelope(folder, key.envelope, realDisk);
}
