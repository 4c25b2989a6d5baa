import { writeSync } from 'node:fs';
import { realDisk } from '#core/library/backup/disk.ts';
import { rewrapped, type Unlocked, unwrap } from '#core/library/encryption/envelope.ts';
import { envelopeOf } from '#core/library/encryption/folder-key.ts';
import { keep } from '#core/library/encryption/keyring.ts';
import { levelCopies } from '#core/library/encryption/level-copies.ts';
import { changeEnvelope, switchForm } from '#core/library/encryption/switch-form.ts';
import { careless, keyAndNext, passphrases } from './encrypted.ts';

/** Switches encryption on, to another passphrase, and off, again and again until it is killed: `switch-encryption.ts FOLDER MANNER`. */
const [folder = '', manner = 'honest'] = process.argv.slice(2);

const there = envelopeOf(folder);
let key: Unlocked | null = there && (await opened(there));
const { fresh } = await keyAndNext();
writeSync(1, 'ready\n');
for (;;) {
  if (key === null) {
    key = fresh;
    if (manner === 'careless') careless(folder, key);
    else switchForm(folder, key);
  } else {
    const other = await rewrapped(key, passphrases[1]);
    changeEnvelope(folder, other);
    levelCopies(folder, realDisk);
    switchForm(folder, null);
    key = null;
  }
  levelCopies(folder, realDisk);
  writeSync(1, 'switched\n');
}

async function opened(envelope: NonNullable<typeof there>): Promise<Unlocked> {
  for (const passphrase of passphrases) {
    const unlocked = await unwrap(envelope, passphrase).catch(() => null);
    if (unlocked === null) continue;
    keep(unlocked);
    return unlocked;
  }
  throw new Error('None of the passphrases opens it.');
}
