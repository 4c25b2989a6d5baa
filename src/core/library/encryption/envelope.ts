import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#contract/errors.ts';

/**
 * A library's key, wrapped by the key that is made of the passphrase: what `encryption.json` holds, and every encrypted
 * copy takes along. Whoever has it still needs the passphrase. The key itself is random and stays the same when the
 * passphrase is changed, so that nothing else has to be written anew then.
 */
const envelopeSchema = z.strictObject({
  carrel: z.literal('encryption'),
  version: z.literal(1),
  /** Names the key; nothing can be told from it. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // A file from elsewhere must not have us take all memory: 256 MB at most.
    n: z.union([
      z.literal(2 ** 14),
      z.literal(2 ** 15),
      z.literal(2 ** 16),
      z.literal(2 ** 17),
      z.literal(2 ** 18),
    ]),
    r: z.literal(8),
    p: z.literal(1),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
  }),
  /** Nonce, wrapped key and tag of AES-256-GCM. */
  wrapped: z.string().regex(/^[0-9a-f]{120}$/),
  /** SHA-256 of the rest, so that a damaged file is not taken for a wrong passphrase. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** A key that is at hand, with the envelope that it came in. */
export interface Unlocked {
  readonly envelope: Envelope;
  readonly key: Buffer;
}

/** Memory of scrypt is 1 kB times this: 128 MB, and some 0.4 s. */
export type Cost = Envelope['kdf']['n'];
const usualCost: Cost = 2 ** 17;

/** A new random key, wrapped by a passphrase. */
export const newKey = (passphrase: string, cost: Cost = usualCost): Promise<Unlocked> =>
  wrap(randomBytes(32), randomBytes(16).toString('hex'), passphrase, cost);

/** The same key, wrapped by another passphrase. */
export const rewrapped = ({ key, envelope }: Unlocked, passphrase: string): Promise<Unlocked> =>
  wrap(key, envelope.key, passphrase, envelope.kdf.n);

/** Opens an envelope. Throws `passphrase-wrong`. */
export async function unwrap(envelope: Envelope, passphrase: string): Promise<Unlocked> {
  const bytes = Buffer.from(envelope.wrapped, 'hex');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await derive(passphrase, envelope.kdf),
    bytes.subarray(0, 12),
  );
  decipher.setAAD(boundTo(envelope.key, envelope.kdf)).setAuthTag(bytes.subarray(44));
  try {
    return { envelope, key: Buffer.concat([decipher.update(bytes.subarray(12, 44)), decipher.final()]) };
  } catch {
    throw new AppError(
      'passphrase-wrong',
      'This is not the passphrase. Look at the keyboard layout and Caps Lock, and try again.',
    );
  }
}

/** An envelope as text; null for what is none, or is not as it was written. */
export function parseEnvelope(text: string): Envelope | null {
  try {
    const envelope = envelopeSchema.parse(JSON.parse(text));
    return checkOf(envelope) === envelope.check ? envelope : null;
  } catch {
    return null;
  }
}

async function wrap(key: Buffer, name: string, passphrase: string, n: Cost): Promise<Unlocked> {
  const kdf = { name: 'scrypt', n, r: 8, p: 1, salt: randomBytes(16).toString('hex') } as const;
  // A new salt makes a new wrapping key each time, so this nonce is the first and last of its key.
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, kdf), nonce).setAAD(
    boundTo(name, kdf),
  );
  const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString(
    'hex',
  );
  const envelope = { carrel: 'encryption', version: 1, key: name, kdf, wrapped } as const;
  return { key, envelope: { ...envelope, check: checkOf(envelope) } };
}

/** Two keyboards may write one letter in two ways: NFKC makes them the same. */
function derive(passphrase: string, { n: N, r, p, salt }: Envelope['kdf']): Promise<Buffer> {
  const options = { N, r, p, maxmem: 2 * 128 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const boundTo = (name: string, kdf: Envelope['kdf']) =>
  Buffer.from(JSON.stringify(['carrel', 1, name, Object.entries(kdf)]));

const checkOf = ({ key, kdf, wrapped }: Omit<Envelope, 'check'>): string =>
  createHash('sha256')
    .update(JSON.stringify([key, Object.entries(kdf), wrapped]))
    .digest('hex');
