import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { type Signer, signerSchema } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { damaged } from './pack-header.ts';

const t = wordsOf('hostPacks', hostPacks);

/**
 * A pack's signature: Ed25519 (RFC 8032) over its digest and the signer's name. Two rows of `meta` hold it.
 * `signer` says who signed, or null, and is covered by the digest, so that a signature cannot be taken away or
 * given another name in silence. `signature` is 128 hexadecimal digits, or as many zeros.
 */

/** What signs: a private Ed25519 key, and the name that it signs under. */
export interface Signing {
  readonly privateKey: KeyObject;
  readonly name: string;
}

/** Text before what is signed, so that no other thing that is ever signed with the key can pass for a pack. */
const purpose = 'carrel-pack-signature-v1';

/** Longest name, in characters. */
const maxSignerName = 100;
/** Room for the longest name: four bytes a character in UTF-8. Always taken, so that signing moves nothing. */
const signerBytes = 512;

export const noSignature = '0'.repeat(128);
export const noSigner = 'null'.padEnd(signerBytes);

const signatureSchema = z.string().regex(/^[0-9a-f]{128}$/);
const signerRowSchema = signerSchema.omit({ fingerprint: true }).nullable();

/** Who signs. Throws `bad-argument` for a name that `signerNameFault` refuses. */
export function signerOf({ privateKey, name }: Signing): Signer {
  const fault = signerNameFault(name);
  if (fault !== null) throw new AppError('bad-argument', t('signerRefused', { name, fault }));
  const publicKey = publicKeyOf(privateKey);
  return { name, fingerprint: fingerprintOf(publicKey), publicKey };
}

/** The row `signer`, filled up with spaces, which JSON allows. */
export function signerRow(signing: Signing): string {
  const { name, publicKey } = signerOf(signing);
  const row = JSON.stringify({ name, publicKey });
  return row + ' '.repeat(signerBytes - Buffer.byteLength(row));
}

/** The row `signature` for a pack of this digest. */
export const signatureOf = (digest: string, { privateKey, name }: Signing): string =>
  sign(null, message(digest, name), privateKey).toString('hex');

/**
 * Who signed a pack, from its title page. The signature is checked against the digest that the pack states; whether
 * that is the digest of its content is `verifyPack`'s affair. Throws `signature-invalid` and `pack-damaged`.
 */
export function readSigner(path: string, meta: Readonly<Record<string, string | undefined>>): Signer | null {
  const row = signerRowSchema.safeParse(parse(meta.signer));
  const signature = signatureSchema.safeParse(meta.signature);
  if (!row.success || !signature.success) throw damaged(path, t('signatureForm'));
  if (row.data === null) {
    if (signature.data !== noSignature) throw invalid(t('signatureUnsigned', { path }));
    return null;
  }
  const { name, publicKey } = row.data;
  const fault = signerNameFault(name);
  if (fault !== null) throw invalid(t('signatureName', { path }));
  if (!isSigned(meta.digest ?? '', name, publicKey, signature.data)) {
    throw invalid(t('signatureOther', { path, name }));
  }
  return { name, fingerprint: fingerprintOf(publicKey), publicKey };
}

/** Why a name cannot stand for a signer: a sentence, or null. What would change the words around it is refused. */
export function signerNameFault(name: string): string | null {
  if (name.trim() !== name || name === '') return t('signerSpaces');
  if ([...name].length > maxSignerName) return t('signerLong', { most: maxSignerName });
  if (!name.isWellFormed() || /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name)) {
    return t('signerMarks');
  }
  return null;
}

/** The public half of an Ed25519 key, 64 hexadecimal digits. */
export const publicKeyOf = (key: KeyObject): string =>
  Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

/** What people compare: the first half of SHA-256 over the public key, eight groups of four digits. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256')
    .update(publicKey, 'hex')
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/(.{4})(?=.)/g, '$1 ');

/**
 * True when a new version of a pack comes from whom the old one came: the same key, whatever the name beside it.
 * An unsigned pack comes from nobody in particular, so that only another unsigned one is like it.
 */
export const sameSigner = (old: Signer | null, next: Signer | null): boolean =>
  old?.publicKey === next?.publicKey;

const message = (digest: string, name: string) => Buffer.from(`${purpose}\n${digest}\n${name}`);

function isSigned(digest: string, name: string, publicKey: string, signature: string): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message(digest, name), key, Buffer.from(signature, 'hex'));
}

const invalid = (sentence: string) => new AppError('signature-invalid', sentence);

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
