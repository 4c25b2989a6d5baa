import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '#core/library/backup/disk.ts';
import { realDisk } from '#core/library/backup/disk.ts';
import { rewrapped, type Unlocked, unwrap } from '#core/library/encryption/envelope.ts';
import { finishSwitch } from '#core/library/encryption/finish-switch.ts';
import { encryptionFile, envelopeOf } from '#core/library/encryption/folder-key.ts';
import { forgetKeys, keep } from '#core/library/encryption/keyring.ts';
import { levelCopies, unevenCopies } from '#core/library/encryption/level-copies.ts';
import { hasOffKey } from '#core/library/encryption/off-key.ts';
import { changeEnvelope, switchForm } from '#core/library/encryption/switch-form.ts';
import { filesWith } from '#core/library/encryption/test-words.ts';
import { takeLock } from '#core/library/lock.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';
import { cutAtEveryStep } from './dying-disk.ts';
import { keyAndNext, passphrases } from './encrypted.ts';
import { figures } from './figures.ts';

/** The normal run; the long one is `CARREL_KILL_CYCLES=1000`. */
const cycles = Number(process.env.CARREL_KILL_CYCLES ?? 4);
/** The normal run is cut before every second step. */
const every = cycles < 100 ? 2 : 1;
const words = 'Zhou asks for anthracite';
const ref = { collection: 'sample', record: 'coal' };
const ports = { now: () => new Date(), log: () => {} };
const fresh = () => join(mkdtempSync(join(tmpdir(), 'carrel-switch-')), 'library');
let model: string;
beforeEach(async () => {
  model = fresh();
  const library = openLibrary(model, ports);
  library.notes.save({ ref, text: words, base: 0 });
  await library.backups.make();
  library.notes.save({ ref, text: `${words}, twice`, base: 1 });
  library.close();
  mkdirSync(join(model, 'damaged/1'), { recursive: true });
  writeFileSync(join(model, 'damaged/1/library.sqlite'), `torn: ${words}`);
});
afterEach(forgetKeys);

/** As the next start does, which was given the right passphrase: what is in the library, and in which form it is. */
async function started(folder: string) {
  forgetKeys();
  // The start finishes what was begun before it asks.
  const lock = takeLock(folder);
  finishSwitch(folder, realDisk);
  lock.release();
  const envelope = envelopeOf(folder);
  let by: string | null = null;
  for (const passphrase of envelope === null ? [] : passphrases) {
    const unlocked = await unwrap(envelope as NonNullable<typeof envelope>, passphrase).catch(() => null);
    if (unlocked === null) continue;
    keep(unlocked);
    by = passphrase;
    break;
  }
  const library = openLibrary(folder, ports);
  const texts = library.notes.revisions(ref).map(({ text }) => text);
  const { recovery } = library;
  library.close();
  // And the round of backups after it.
  levelCopies(folder, realDisk);
  const plain = filesWith(folder, words).length > 0;
  return {
    texts,
    recovery: recovery?.why.message ?? null,
    by,
    isTrue: plain === (by === null),
    uneven: unevenCopies(folder),
    keyLeft: hasOffKey(folder),
  };
}
const whole = {
  texts: [words, `${words}, twice`],
  recovery: null,
  isTrue: true,
  uneven: { plain: [], other: [] },
  keyLeft: false,
};

describe('cut before any step,', () => {
  it.each([
    ['on', (folder: string, key: Unlocked, disk: Disk) => switchForm(folder, key, disk)],
    ['off', (folder: string, _: Unlocked, disk: Disk) => switchForm(folder, null, disk)],
  ] as const)(
    'switching encryption %s leaves the library as it was or as it is to be',
    async (way, work) => {
      const { fresh: key } = await keyAndNext();
      if (way === 'off') {
        switchForm(model, key);
        levelCopies(model, realDisk);
      }
      const ends = new Set<string | null>();
      const cuts = await cutAtEveryStep(async (disk) => {
        const folder = fresh();
        cpSync(model, folder, { recursive: true });
        keep(key);
        try {
          work(folder, key, disk);
          levelCopies(folder, disk);
        } catch {
          // The power is gone.
        }
        const { by, ...found } = await started(folder);
        ends.add(by);
        expect(found).toEqual(whole);
      }, every);
      expect(cuts).toBeGreaterThan(15);
      expect([...ends].sort()).toEqual([null, passphrases[0]].sort());
    },
    120_000,
  );

  it('changing the passphrase leaves one of the two', async () => {
    const { fresh: key } = await keyAndNext();
    switchForm(model, key);
    levelCopies(model, realDisk);
    const next = await rewrapped(key, passphrases[1]);
    const ends = new Set<string | null>();
    await cutAtEveryStep(async (disk) => {
      const folder = fresh();
      cpSync(model, folder, { recursive: true });
      keep(key);
      try {
        changeEnvelope(folder, next, disk);
        levelCopies(folder, disk);
      } catch {
        // The power is gone.
      }
      const { by, ...found } = await started(folder);
      ends.add(by);
      expect(found).toEqual(whole);
    }, every);
    expect([...ends].sort()).toEqual([...passphrases].sort());
  }, 120_000);
});

describe('a process killed while it switches encryption', () => {
  async function killed(folder: string, manner: 'honest' | 'careless'): Promise<void> {
    const child = startChild('switch-encryption.ts', [folder, manner]);
    await child.said('ready');
    await wait(Math.random() * 300);
    child.process.kill('SIGKILL');
    await child.gone();
    expect(child.errors()).toBe('');
  }

  it(
    `leaves a library that opens whole, in ${cycles} cycles`,
    async () => {
      let encrypted = 0;
      let pending = 0;
      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        await killed(model, 'honest');
        if (['encryption.part', 'encryption.done'].some((name) => existsSync(join(model, name))))
          pending += 1;
        const { by, ...found } = await started(model);
        expect(found).toEqual(whole);
        if (by !== null) encrypted += 1;
      }
      figures('killed while it switches encryption', { cycles, encrypted, pending, lost: 0 });
    },
    30_000 + cycles * 20_000,
  );

  it('is caught when it encrypts the files in their place', async () => {
    const child = startChild('switch-encryption.ts', [model, 'careless']);
    await child.said('converted');
    child.process.kill('SIGKILL');
    await child.gone();
    expect(existsSync(encryptionFile(model))).toBe(false);
    const { by: _, ...found } = await started(model);
    expect(found).not.toEqual(whole);
  }, 60_000);
});
