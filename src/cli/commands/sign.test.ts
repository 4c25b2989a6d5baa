import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { capturedRun as carrel } from '../captured-run.ts';
import { passphraseVariable } from '../signing-key.ts';

let folder: string;
let pack: string;
let key: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-cli-sign-'));
  pack = join(folder, 'sample.carrel');
  key = join(folder, 'signing.pem');
  writePack(pack, sampleCollection, sampleRecords);
});
afterEach(() => {
  delete process.env[passphraseVariable];
});

const json = async (...args: string[]) => JSON.parse((await carrel(...args, '--json')).out);

describe('keys', () => {
  it('makes a key, tells its public half, and shows it again', async () => {
    const { code, out, err } = await carrel('keys', 'new', key);
    const shown = await json('keys', 'show', key);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `Key          ${key}\nFingerprint  ${shown.fingerprint}\nPublic key   ${shown.publicKey}\n`,
      err: 'Keep the file to yourself and a copy of it safe. Tell your readers the fingerprint.\n',
    });
    expect(readFileSync(key, 'utf8')).not.toContain(shown.publicKey);
  });

  it('never replaces one', async () => {
    const made = await json('keys', 'new', key);
    expect(await carrel('keys', 'new', key)).toEqual({
      code: 1,
      out: '',
      err: `${key} exists already. Name another file for the key.\n`,
    });
    expect(await json('keys', 'show', key)).toEqual(made);
  });

  it('locks one with a passphrase', async () => {
    process.env[passphraseVariable] = 'open sesame';
    const made = await json('keys', 'new', key);
    expect(await json('keys', 'show', key)).toEqual(made);
    process.env[passphraseVariable] = '';
    const { code, err } = await carrel('keys', 'show', key);
    expect([code, err]).toEqual([
      1,
      `The key ${key} cannot be used: it is locked, and no passphrase was given. Name a key that “carrel keys new” made.\n`,
    ]);
  });

  it('asks what to do with them', async () => {
    const { code, out } = await carrel('keys');
    expect([code, out]).toEqual([2, '']);
  });
});

it('signs a pack, and says who signed it', async () => {
  const { publicKey, fingerprint } = await json('keys', 'new', key);
  const signer = { name: 'Archive of Coal', publicKey, fingerprint };
  expect((await carrel('verify', pack)).out).toMatch(/ is whole: .*\nNobody signed it\.\n$/);
  expect(await json('info', pack)).toMatchObject({ signer: null });
  const signed = await json('sign', pack, '--key', key, '--as', signer.name);
  const { replaced, ...verified } = signed;
  expect([signed.signer, replaced, verified]).toEqual([signer, null, await json('verify', pack)]);
  expect((await json('info', pack)).signer).toEqual(signer);
  expect((await carrel('verify', pack)).out).toMatch(
    new RegExp(`, digest ${verified.digest}\\.\\nSigned by Archive of Coal, key ${fingerprint}\\.\\n$`),
  );
  expect((await carrel('info', pack)).out).toMatch(
    new RegExp(
      `\\nSigner {3}Archive of Coal, key ${fingerprint} \\(“carrel verify” checks the content\\)\\n`,
    ),
  );
  const again = await carrel('sign', pack, '--key', key, '--as', 'Archive of Steel');
  expect([again.code, again.err]).toEqual([
    0,
    `The signature of Archive of Coal, key ${fingerprint}, was replaced.\n`,
  ]);
});

it('refuses a forged signature', async () => {
  await carrel('keys', 'new', key);
  await carrel('sign', pack, '--key', key, '--as', 'Archive of Coal');
  writeFileSync(pack, readFileSync(pack, 'latin1').replace('Archive of Coal', 'Archive of Cola'), 'latin1');
  const refused = await carrel('verify', pack, '--json');
  expect([refused.code, refused.out, refused.err]).toEqual([
    1,
    '',
    expect.stringMatching(/^The signature of \S+ is not valid\. It says that Archive of Cola signed it, but/),
  ]);
});

it('signs what it imports', async () => {
  const { fingerprint } = await json('keys', 'new', key);
  const source = join(folder, 'page.txt');
  const out = join(folder, 'x.carrel');
  writeFileSync(source, 'May 3, 1957\n\nLetter on Coal\n\nOn the mines.\n');
  const { code } = await carrel('import', source, '--out', out, '--sign', key, '--as', 'Archive of Coal');
  expect([code, (await json('verify', out)).signer.fingerprint]).toEqual([0, fingerprint]);
});

describe('wrong usage is exit 2', () => {
  it.each([
    [['sign', 'PACK', '--key', 'KEY']],
    [['sign', 'PACK', '--as', 'Coal']],
    [['sign', 'PACK', '--key', 'KEY', '--as', 'Coal\nSteel']],
    [['import', 'PACK', '--out', 'x', '--sign', 'KEY']],
    [['import', 'PACK', '--out', 'x', '--as', 'Coal']],
    [['import', 'PACK', '--out', 'x', '--id', 'Coal & Steel']],
  ])('%j', async (args) => {
    const { code, out } = await carrel(...args.map((arg) => arg.replace('PACK', pack).replace('KEY', key)));
    expect([code, out]).toEqual([2, '']);
  });
});
