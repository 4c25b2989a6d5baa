import { readCopyEnd } from '#core/library/encryption/copy-envelope.ts';
import { type Envelope, unwrap } from '#core/library/encryption/envelope.ts';
import { envelopeOf } from '#core/library/encryption/folder-key.ts';
import { keep, keptFor } from '#core/library/encryption/keyring.ts';

/**
 * Opens an encrypted library with the passphrase in `CARREL_PASSPHRASE`: never an argument, which every program of the
 * machine can read. Without one, whatever opens the library says `library-encrypted`. Throws `passphrase-wrong`.
 */
export const unlockFolder = (folder: string): Promise<void> => unlock(envelopeOf(folder));

/** The same for a copy. One that cannot be read says so where it is opened. */
export async function unlockCopy(path: string): Promise<void> {
  let envelope: Envelope | null;
  try {
    ({ envelope } = readCopyEnd(path));
  } catch {
    return;
  }
  await unlock(envelope);
}

async function unlock(envelope: Envelope | null): Promise<void> {
  const passphrase = process.env.CARREL_PASSPHRASE;
  if (envelope === null || !passphrase || keptFor(envelope) !== null) return;
  keep(await unwrap(envelope, passphrase));
}
