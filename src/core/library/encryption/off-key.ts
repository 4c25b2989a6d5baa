import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '../backup/disk.ts';
import { parseEnvelope, type Unlocked } from './envelope.ts';
import { keep } from './keyring.ts';

/**
 * The key of a library whose encryption was switched off, for as long as copies of it are encrypted still. A program that
 * is killed before it came to them could otherwise not go on: the library asks for no passphrase any more. It opens
 * nothing that is not about to be plain, and goes when all copies at hand have been gone through.
 */
export const offKeyFile = (folder: string): string => join(folder, 'encryption-off.json');

/** Whether the encryption of a library was switched off, and its copies are not all plain yet. */
export const hasOffKey = (folder: string): boolean => existsSync(offKeyFile(folder));

export function writeOffKey(path: string, { envelope, key }: Unlocked, disk: Disk): void {
  disk.create(path);
  disk.append(path, `${JSON.stringify({ envelope, key: key.toString('hex') })}\n`);
}

/** Gives the key to this process, where there is one. */
export function keepOffKey(folder: string): void {
  const unlocked = hasOffKey(folder) ? parse(readFileSync(offKeyFile(folder), 'utf8')) : null;
  if (unlocked !== null) keep(unlocked);
}

/** Null for what is none: then the copies wait for their passphrase. */
function parse(text: string): Unlocked | null {
  try {
    const { envelope, key } = JSON.parse(text) as { envelope: unknown; key: string };
    const read = parseEnvelope(JSON.stringify(envelope));
    return read && /^[0-9a-f]{64}$/.test(key) ? { envelope: read, key: Buffer.from(key, 'hex') } : null;
  } catch {
    return null;
  }
}
