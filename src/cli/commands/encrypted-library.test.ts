import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { newKey } from '#core/library/encryption/envelope.ts';
import { forgetKeys } from '#core/library/encryption/keyring.ts';
import { switchForm } from '#core/library/encryption/switch-form.ts';
import { cheap } from '#core/library/encryption/test-words.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { capturedRun as carrel } from '../captured-run.ts';

const passphrase = 'a lamp beside the window';
afterEach(() => {
  vi.unstubAllEnvs();
  forgetKeys();
});

/** Runs a command as a process of its own would, which has no keys. */
function run(given: string, ...args: string[]) {
  forgetKeys();
  vi.stubEnv('CARREL_PASSPHRASE', given);
  return carrel(...args);
}

it('an encrypted library and its copy are opened by the passphrase in the environment, and said to be encrypted without', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-cli-encrypted-'));
  const [data, copy, other] = [join(folder, 'data'), join(folder, 'copy.sqlite'), join(folder, 'other')];
  const library = openLibrary(data, { now: () => new Date(), log: () => {} });
  library.notes.save({ ref: { collection: 'sample', record: 'coal' }, text: 'one', base: 0 });
  library.close();
  switchForm(data, await newKey(passphrase, cheap));

  for (const args of [['check'], ['backup', copy]]) {
    const { code, err } = await run('', ...args, '--library', data);
    expect([code, err]).toEqual([1, expect.stringContaining('is encrypted')]);
  }
  const wrong = await run('a lamp', 'check', '--library', data);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('This is not the passphrase.')]);
  expect((await run(passphrase, 'check', '--library', data)).code).toBe(0);
  expect((await run(passphrase, 'backup', copy, '--library', data)).code).toBe(0);
  expect((await run('', 'restore', copy, '--library', other)).err).toContain('is encrypted');
  expect((await run(passphrase, 'restore', copy, '--library', other)).out).toContain('now holds 1 note');
});
