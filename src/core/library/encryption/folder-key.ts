import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { backupsIn, listBackups } from '../backup/backup-names.ts';
import type { Disk } from '../backup/disk.ts';
import { libraryFiles, sizeOf } from '../files.ts';
import { readCopyEnd } from './copy-envelope.ts';
import { type Envelope, parseEnvelope, type Unlocked } from './envelope.ts';
import { keptFor } from './keyring.ts';
import { hasOffKey } from './off-key.ts';
import { isSealed } from './sealed-lines.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export const encryptionFile = (folder: string): string => join(folder, 'encryption.json');

/**
 * The envelope of a library; null for one that is not encrypted. Where `encryption.json` is damaged or gone, that of the
 * newest backup. Throws `library-key-missing` where the library is encrypted and there is none.
 */
export function envelopeOf(folder: string): Envelope | null {
  const file = readText(encryptionFile(folder));
  const own = file === null ? null : parseEnvelope(file);
  if (own !== null) return own;
  if (file === null && !looksEncrypted(folder)) return null;
  const inBackup = envelopesInBackups(folder)[0];
  if (inBackup !== undefined) return inBackup;
  throw new AppError('library-key-missing', t('keyMissing', { folder }), { folder });
}

/** The key of a library; null for one that is not encrypted. Throws `library-encrypted` until the passphrase was given. */
export function keyOfFolder(folder: string): Unlocked | null {
  const envelope = envelopeOf(folder);
  if (envelope === null) return null;
  const kept = keptFor(envelope);
  if (kept !== null) return kept;
  throw new AppError('library-encrypted', t('encrypted', { folder }), { folder });
}

/** Writes the envelope so that it is there whole, the new or the old one. */
export function writeEnvelope(folder: string, envelope: Envelope, disk: Disk): void {
  const file = encryptionFile(folder);
  const part = `${file}.part`;
  disk.remove(part);
  disk.create(part);
  disk.append(part, `${JSON.stringify(envelope, null, 1)}\n`);
  disk.sync(part);
  disk.rename(part, file);
  disk.syncFolder(folder);
}

/** Writes the envelope again that a backup had to give. */
export function mendEnvelope(folder: string, disk: Disk): void {
  const envelope = envelopeOf(folder);
  if (envelope === null) return;
  const there = readText(encryptionFile(folder));
  if (there === null || parseEnvelope(there) === null) writeEnvelope(folder, envelope, disk);
}

/**
 * Without `encryption.json`: the journal tells, and where that is empty, the backups. The database itself is not asked: who
 * opens and closes it past SQLite lets go of the locks of a library that is open in this process.
 */
function looksEncrypted(folder: string): boolean {
  // Its backups may be encrypted still, and say nothing about it.
  if (hasOffKey(folder)) return false;
  const { journal } = libraryFiles(folder);
  return sizeOf(journal) > 0 ? isSealed(headOf(journal)) : envelopesInBackups(folder).length > 0;
}

function envelopesInBackups(folder: string): Envelope[] {
  return listBackups(backupsIn(folder)).flatMap(({ path }) => {
    try {
      return readCopyEnd(path).envelope ?? [];
    } catch {
      return [];
    }
  });
}

/** Whether a copy is an SQLite database that anybody may read. Not to be asked of one that is open. */
export const isPlainDatabase = (path: string): boolean => headOf(path).startsWith('SQLite format 3\0');

function headOf(path: string): string {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const bytes = Buffer.alloc(16);
    return bytes.toString('latin1', 0, readSync(fd, bytes, 0, 16, 0));
  } catch {
    return '';
  } finally {
    closeSync(fd);
  }
}

/** Null for one that is not there; one that cannot be read says so by what is thrown. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
