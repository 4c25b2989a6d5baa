import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  noSignature,
  noSigner,
  publicKeyOf,
  readSigner,
  sameSigner,
  signatureOf,
  signerNameFault,
  signerOf,
  signerRow,
} from './signature.ts';

/** The first test key of RFC 8032, section 7.1. */
const privateKey = createPrivateKey({
  key: Buffer.from(
    `302e020100300506032b657004220420${'9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'}`,
    'hex',
  ),
  format: 'der',
  type: 'pkcs8',
});
const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const signing = { privateKey, name: 'Archive of Coal' };
const digest = 'ab'.repeat(32);
const meta = { digest, signature: signatureOf(digest, signing), signer: signerRow(signing) };

const codeOf = (changed: Record<string, string | undefined>) => {
  try {
    return readSigner('x.carrel', { ...meta, ...changed })?.name ?? null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

it('knows the public half of a key and its fingerprint', () => {
  expect([publicKeyOf(privateKey), fingerprintOf(publicKey)]).toEqual([
    publicKey,
    '21fe 31df a154 a261 626b f854 046f d227',
  ]);
});

it('reads who signed', () => {
  expect(readSigner('x.carrel', meta)).toEqual(signerOf(signing));
  expect(readSigner('x.carrel', { digest, signature: noSignature, signer: noSigner })).toBeNull();
});

it('takes the same room for every signer', () => {
  const longest = signerRow({ privateKey, name: '𝔘'.repeat(100) });
  const quoted = signerRow({ privateKey, name: '"\\'.repeat(50) });
  expect([longest, quoted, signerRow(signing), noSigner].map((row) => Buffer.byteLength(row))).toEqual([
    512, 512, 512, 512,
  ]);
});

describe('refuses', () => {
  const other = generateKeyPairSync('ed25519').privateKey;
  const row = (name: string, key: string) => JSON.stringify({ name, publicKey: key });
  it.each([
    ['a signature of another digest', { digest: 'ac'.repeat(32) }],
    ['a signature of another key', { signature: signatureOf(digest, { ...signing, privateKey: other }) }],
    ['another key', { signer: row(signing.name, publicKeyOf(other)) }],
    ['another name', { signer: row('Archive of Steel', publicKey) }],
    [
      'a signature of the bare digest',
      { signature: sign(null, Buffer.from(digest), privateKey).toString('hex') },
    ],
    ['no signature where somebody signed', { signature: noSignature }],
    ['a signature where nobody signed', { signer: noSigner }],
    ['a key that is no point of the curve', { signer: row(signing.name, '02'.padEnd(64, '0')) }],
    ['a name that turns the words around it', { signer: row('Archive\u202e of Coal', publicKey) }],
  ])('%s', (_, changed) => {
    expect(codeOf(changed)).toBe('signature-invalid');
  });

  // S and S + L stand for the same number, and only the smaller one is allowed (RFC 8032, section 5.1.7).
  it('the other way of writing a signature', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const reversed = (hex: string) => Buffer.from(hex, 'hex').reverse().toString('hex');
    const sum = BigInt(`0x${reversed(meta.signature.slice(64))}`) + order;
    const s = reversed(sum.toString(16).padStart(64, '0'));
    expect(codeOf({ signature: meta.signature.slice(0, 64) + s })).toBe('signature-invalid');
  });

  it.each([
    ['capital digits', { signature: meta.signature.toUpperCase() }],
    ['a short signature', { signature: 'ab' }],
    ['no signature at all', { signature: undefined }],
    ['a signer that is no JSON', { signer: 'Archive of Coal' }],
    ['a signer with more to say', { signer: '{"name":"a","publicKey":"b","trusted":true}' }],
  ])('%s, as damage', (_, changed) => {
    expect(codeOf(changed)).toBe('pack-damaged');
  });
});

it.each([
  ['Wilson & Daughters, Ltd.', true],
  ['조선 기록관', true],
  ['می‌خواهم', true],
  ['', false],
  [' Coal', false],
  ['Coal\nSigned by: Steel', false],
  ['\u202eloC', false],
  ['\ud800', false],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
])('takes “%s” as a name: %s', (name, taken) => {
  expect(signerNameFault(name) === null).toBe(taken);
  if (!taken) expect(() => signerRow({ privateKey, name })).toThrow(/cannot sign a pack/);
});

it('tells whether two packs come from the same hand by their keys', () => {
  const coal = signerOf(signing);
  const renamed = signerOf({ ...signing, name: 'Archive of Coal and Steel' });
  const stranger = signerOf({ ...signing, privateKey: generateKeyPairSync('ed25519').privateKey });
  expect([
    sameSigner(coal, renamed),
    sameSigner(coal, stranger),
    sameSigner(coal, null),
    sameSigner(null, coal),
    sameSigner(null, null),
  ]).toEqual([true, false, false, false, true]);
});
