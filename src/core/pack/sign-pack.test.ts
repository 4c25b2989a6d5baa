import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isAppError } from '#contract/errors.ts';
import { openPack } from './open-pack.ts';
import { sampleCollection, sampleRecords } from './sample-records.ts';
import { signPack } from './sign-pack.ts';
import { signerOf } from './signature.ts';
import { verifyPack } from './verify-pack.ts';
import { writePack } from './write-pack.ts';

const coal = { privateKey: generateKeyPairSync('ed25519').privateKey, name: 'Archive of Coal' };
const steel = { privateKey: generateKeyPairSync('ed25519').privateKey, name: 'Steel "Ltd." Ω' };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-sign-'));
  path = join(folder, 'sample.carrel');
  writePack(path, sampleCollection, sampleRecords);
});

const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return { code: (error as { code?: string }).code, message: (error as Error).message };
  }
  return null;
};
const bytesOf = (name: string) => readFileSync(join(folder, name));

/** A copy of the pack in which `from` is `to`, wherever it stands. */
function exchanged(from: string, to: string): string {
  const copy = join(folder, 'exchanged.carrel');
  const text = readFileSync(path, 'latin1');
  expect(text).toContain(from);
  writeFileSync(copy, text.replaceAll(from, to), 'latin1');
  return copy;
}

it('signs a pack that is there, and says who signed', () => {
  const before = verifyPack(path);
  const signed = signPack(path, coal);
  const { replaced, ...verified } = signed;
  expect(verified).toEqual(verifyPack(path));
  expect(verified).toEqual({ ...before, digest: verified.digest, signer: signerOf(coal) });
  expect(replaced).toBeNull();
  const pack = openPack(path);
  expect(pack.collection).toMatchObject({ signer: signerOf(coal), digest: verified.digest });
  pack.close();
  expect(readdirSync(folder)).toEqual(['sample.carrel']);
});

it('gives the same bytes when a pack is signed as it is made', () => {
  writePack(join(folder, 'at-once.carrel'), sampleCollection, sampleRecords, { signing: coal });
  signPack(path, steel);
  expect(signPack(path, coal).replaced).toEqual(signerOf(steel));
  expect(bytesOf('sample.carrel').equals(bytesOf('at-once.carrel'))).toBe(true);
});

it.each([0, 900, 1000, 1100, 5000, 100_000])('finds its place beside a description of %i bytes', (bytes) => {
  // The words that the places are found by stand in it as well.
  const description = ['digest', 'signature', 'signer']
    .map((word) => word + '0'.repeat(128))
    .join('')
    .padEnd(bytes, 'word ')
    .slice(0, bytes);
  writePack(path, { ...sampleCollection, description }, sampleRecords, { overwrite: true });
  signPack(path, steel);
  expect(verifyPack(path).signer).toEqual(signerOf(steel));
  signPack(path, coal);
  expect(verifyPack(path).signer).toEqual(signerOf(coal));
});

describe('finds', () => {
  beforeEach(() => signPack(path, coal));
  const metaOf = (pack: string) => {
    const { db, close } = openPack(pack);
    const rows = db.prepare('SELECT key, value FROM meta').all() as { key: string; value: string }[];
    close();
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  };

  it('the signature of another pack', () => {
    const other = join(folder, 'other.carrel');
    writePack(other, { ...sampleCollection, title: 'Other' }, sampleRecords, { signing: coal });
    const changed = exchanged(metaOf(path).signature ?? '', metaOf(other).signature ?? '');
    expect(refusal(() => verifyPack(changed))).toEqual({
      code: 'signature-invalid',
      message: `The signature of ${changed} is not valid. It says that Archive of Coal signed it, but the signature is not of this pack: it was changed, or forged. Ask for the pack again where it came from.`,
    });
  });

  it('the whole title page of another pack', () => {
    const other = join(folder, 'other.carrel');
    writePack(other, sampleCollection, sampleRecords.slice(1), { signing: coal });
    const [from, to] = [metaOf(path), metaOf(other)];
    let changed = path;
    for (const key of ['digest', 'signature']) {
      changed = exchanged(from[key] ?? '', to[key] ?? '');
      copyFileSync(changed, path);
    }
    openPack(changed).close();
    expect(refusal(() => verifyPack(changed))?.code).toBe('pack-damaged');
  });

  it.each([
    ['another name', '"Archive of Coal"', '"Archive of Cola"'],
    ['another key', signerOf(coal).publicKey, signerOf(steel).publicKey],
  ])('%s', (_, from, to) => {
    const changed = exchanged(from, to);
    expect(refusal(() => openPack(changed))?.code).toBe('signature-invalid');
    expect(refusal(() => verifyPack(changed))?.code).toBe('signature-invalid');
  });

  it('a signature that was taken away', () => {
    const changed = exchanged(metaOf(path).signature ?? '', '0'.repeat(128));
    expect(refusal(() => verifyPack(changed))?.code).toBe('signature-invalid');
    copyFileSync(changed, path);
    const row = JSON.stringify({ name: coal.name, publicKey: signerOf(coal).publicKey });
    const bare = exchanged(row, 'null'.padEnd(row.length));
    openPack(bare).close();
    expect(refusal(() => verifyPack(bare))?.code).toBe('pack-damaged');
  });

  it('a change of each byte of digest, signature and signer', () => {
    const original = bytesOf('sample.carrel');
    const file = openSync(path, 'r+');
    const passed: number[] = [];
    for (const value of Object.entries(metaOf(path)).flatMap(([key, each]) =>
      key === 'collection' || key === 'counts' ? [] : [each],
    )) {
      const start = original.indexOf(value);
      for (let offset = start; offset < start + Buffer.byteLength(value); offset++) {
        const byte = original.readUInt8(offset);
        writeSync(file, Buffer.from([byte ^ (offset % 2 === 0 ? 1 : 0x20)]), 0, 1, offset);
        if (!isAppError(thrownBy(() => verifyPack(path)))) passed.push(offset);
        writeSync(file, Buffer.from([byte]), 0, 1, offset);
      }
    }
    closeSync(file);
    expect(passed).toEqual([]);
    expect(verifyPack(path).signer).toEqual(signerOf(coal));
  }, 30_000);

  it('a change of any byte', () => {
    const original = bytesOf('sample.carrel');
    const file = openSync(path, 'r+');
    fc.assert(
      fc.property(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), (offset, flip) => {
        const byte = original.readUInt8(offset);
        writeSync(file, Buffer.from([byte ^ flip]), 0, 1, offset);
        const error = thrownBy(() => verifyPack(path));
        writeSync(file, Buffer.from([byte]), 0, 1, offset);
        expect(error).toSatisfy(isAppError);
      }),
      { numRuns: 400 },
    );
    closeSync(file);
  }, 30_000);
});

const thrownBy = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
};

describe('leaves a pack as it was', () => {
  let before: Buffer;
  const unchanged = () => {
    expect(readdirSync(folder)).toEqual(['sample.carrel']);
    expect(bytesOf('sample.carrel').equals(before)).toBe(true);
  };
  beforeEach(() => {
    before = bytesOf('sample.carrel');
  });

  it('when it is damaged', () => {
    before.writeUInt8(before.readUInt8(before.length - 1) ^ 1, before.length - 1);
    writeFileSync(path, before);
    expect(refusal(() => signPack(path, coal))?.code).toBe('pack-damaged');
    unchanged();
  });

  it('when the name cannot be signed with', () => {
    expect(refusal(() => signPack(path, { ...coal, name: 'a\nb' }))?.code).toBe('bad-argument');
    unchanged();
  });

  it.skipIf(process.getuid?.() === 0)('when it is write-protected', () => {
    chmodSync(path, 0o400);
    expect(refusal(() => signPack(path, coal))).toEqual({
      code: 'output-unwritable',
      message: `${path} is write-protected. Copy the pack to a folder that you may write to, and sign the copy.`,
    });
    unchanged();
  });

  it.skipIf(process.getuid?.() === 0)('when its folder may not be written to', () => {
    chmodSync(folder, 0o500);
    expect(refusal(() => signPack(path, coal))).toEqual({
      code: 'output-unwritable',
      message: `${path} cannot be written: its folder may not be written to. Copy the pack to a folder that you may write to, and sign the copy.`,
    });
    chmodSync(folder, 0o700);
    unchanged();
  });
});

it('says that there is no pack', () => {
  const missing = join(folder, 'missing.carrel');
  expect(refusal(() => signPack(missing, coal))?.message).toBe(`There is no pack at ${missing}.`);
  expect(existsSync(missing)).toBe(false);
});

it.skipIf(process.platform === 'win32')('signs what a link leads to, and leaves the link', () => {
  const link = join(folder, 'link.carrel');
  symlinkSync(path, link);
  signPack(link, coal);
  expect([lstatSync(link).isSymbolicLink(), verifyPack(path).signer]).toEqual([true, signerOf(coal)]);
});
