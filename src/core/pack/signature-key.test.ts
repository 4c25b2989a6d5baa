import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKey, readKey } from './signature-key.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-key-'));
  path = join(folder, 'signing.pem');
});

const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message.replace(path, 'KEY')}`;
  }
  return null;
};

it('makes a key that is read again', () => {
  const made = createKey(path);
  const { privateKey, ...shown } = readKey(path);
  expect(shown).toEqual({ publicKey: made.publicKey, fingerprint: made.fingerprint });
  expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(privateKey.equals(made.privateKey)).toBe(true);
  expect(createKey(join(folder, 'other.pem')).publicKey).not.toBe(made.publicKey);
});

it.skipIf(process.platform === 'win32')('lets only its owner read it', () => {
  createKey(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('never replaces a file', () => {
  writeFileSync(path, 'the only key');
  expect(refusal(() => createKey(path))).toBe(
    'output-exists: KEY exists already. Name another file for the key.',
  );
  expect(readFileSync(path, 'utf8')).toBe('the only key');
});

it('says when it cannot write', () => {
  path = join(folder, 'missing', 'signing.pem');
  expect(refusal(() => createKey(path))).toBe(
    'output-unwritable: KEY cannot be written: its folder does not exist. Name a file in a folder that you may write to.',
  );
  expect(existsSync(path)).toBe(false);
});

it('locks a key with a passphrase', () => {
  const made = createKey(path, 'öpen');
  expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
  expect(readKey(path, 'öpen').fingerprint).toBe(made.fingerprint);
  expect([refusal(() => readKey(path)), refusal(() => readKey(path, 'open'))]).toEqual([
    expect.stringMatching(/^key-unusable: .*: it is locked, and no passphrase was given\./),
    expect.stringMatching(/^key-unusable: .*: the passphrase does not open it\./),
  ]);
});

describe('refuses', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { publicKey } = generateKeyPairSync('ed25519');
  it.each([
    ['a text', 'my thesis', 'it holds no private key (PKCS#8, PEM)'],
    ['nothing', '', 'it holds no private key (PKCS#8, PEM)'],
    [
      'a public key',
      publicKey.export({ type: 'spki', format: 'pem' }),
      'it holds no private key (PKCS#8, PEM)',
    ],
    [
      'a key of another kind',
      rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'it is of another kind than Ed25519',
    ],
  ])('%s', (_, content, why) => {
    writeFileSync(path, content);
    expect(refusal(() => readKey(path))).toBe(
      `key-unusable: The key KEY cannot be used: ${why}. Name a key that “carrel keys new” made.`,
    );
  });

  it('a file that is not there', () => {
    expect(refusal(() => readKey(path))).toMatch(/there is no such file/);
  });
});
