import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { asAnswer } from './part-file.ts';
import { fingerprintOf, publicKeyOf } from './signature.ts';

const t = wordsOf('hostPacks', hostPacks);

/** A key that signs packs, with what may be shown of it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly fingerprint: string;
}

/**
 * Makes a key and writes it into a file that only its owner may read: PKCS#8 in PEM, encrypted where there is a
 * passphrase. A file that is there is never replaced. Throws `output-exists` and `output-unwritable`.
 */
export function createKey(path: string, passphrase?: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    ...(passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }),
  });
  try {
    writeNew(path, pem.toString());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new AppError('output-exists', t('keyThere', { path }));
    }
    throw asAnswer(path, error);
  }
  return describe(privateKey);
}

/** Reads a key of `createKey` or of another program. Throws `key-unusable`, and tells nothing of what is in it. */
export function readKey(path: string, passphrase?: string): SigningKey {
  const pem = readPem(path);
  const privateKey = parseKey(path, pem, passphrase);
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw unusable(path, t('keyKind'));
  }
  return describe(privateKey);
}

function describe(privateKey: KeyObject): SigningKey {
  const publicKey = publicKeyOf(privateKey);
  return { privateKey, publicKey, fingerprint: fingerprintOf(publicKey) };
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function readPem(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw unusable(path, code === 'ENOENT' ? t('keyMissing') : t('keyUnreadable', { code: String(code) }));
  }
}

function parseKey(path: string, pem: Buffer, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase });
  } catch {
    if (!pem.includes('ENCRYPTED')) throw unusable(path, t('keyNone'));
    const given = passphrase !== undefined;
    throw unusable(path, given ? t('keyPassphrase') : t('keyLocked'));
  }
}

const unusable = (path: string, why: string) => new AppError('key-unusable', t('keyUnusable', { path, why }));
