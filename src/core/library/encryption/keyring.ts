import { hkdfSync } from 'node:crypto';
import type { Envelope, Unlocked } from './envelope.ts';

/**
 * The keys that this process was given, by their names. They are nowhere else than in memory: a task that works on a
 * library gets them in its order, a new start asks for the passphrase. Which key a file needs, its envelope says.
 */
const keys = new Map<string, Unlocked>();

/** Keeps a key for the rest of the process, under its newest envelope. */
export const keep = (unlocked: Unlocked): void => void keys.set(unlocked.envelope.key, unlocked);

/** The key of an envelope; null where nobody gave the passphrase yet. */
export function keptFor(envelope: Envelope): Unlocked | null {
  const kept = keys.get(envelope.key);
  return kept === undefined ? null : { key: kept.key, envelope };
}

export const keptKeys = (): readonly Unlocked[] => [...keys.values()];

/** Forgets all keys. What is open stays open. */
export const forgetKeys = (): void => keys.clear();

/** The keys as plain data, for the order of a task. */
export type KeyOrder = readonly { readonly envelope: Envelope; readonly key: string }[];
export const keyOrder = (): KeyOrder =>
  keptKeys().map(({ envelope, key }) => ({ envelope, key: key.toString('hex') }));
export function keepOrdered(order: KeyOrder): void {
  for (const { envelope, key } of order) keep({ envelope, key: Buffer.from(key, 'hex') });
}

/** Each kind of file has a key of its own, made of the library's, so that no nonce of one can meet one of another. */
export type Purpose = 'sqlite' | 'journal' | 'trail' | 'file';
export const keyFor = ({ key }: Unlocked, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `carrel ${purpose}`, 32));
