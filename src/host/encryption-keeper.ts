import type { Arg, LibraryState } from '#contract/api.ts';
import { AppError } from '#contract/errors.ts';
import type { EncryptionReport } from '#contract/library.ts';
import { createTurn } from '#core/in-turn.ts';
import { copyTrouble } from '#core/library/backup/copy-errors.ts';
import { realDisk } from '#core/library/backup/disk.ts';
import { readCopyEnd } from '#core/library/encryption/copy-envelope.ts';
import { type Cost, newKey, rewrapped, type Unlocked, unwrap } from '#core/library/encryption/envelope.ts';
import { envelopeOf } from '#core/library/encryption/folder-key.ts';
import { keep, keptFor } from '#core/library/encryption/keyring.ts';
import { deletePlainBackups, unevenCopies } from '#core/library/encryption/level-copies.ts';
import { changeEnvelope, switchForm } from '#core/library/encryption/switch-form.ts';
import type { BackupRounds } from './backup-rounds.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { TrailKeeper } from './trail-keeper.ts';

/** The encryption of the library. Passphrases come in and are not kept; the key is, until the process ends. */
export interface EncryptionKeeper {
  report(): EncryptionReport;
  /** Throws `passphrase-wrong`, as the others do. */
  unlock(passphrase: string): Promise<LibraryState>;
  unlockCopy(path: string, passphrase: string): Promise<void>;
  encrypt(asked: Arg<'library.encrypt'>): Promise<EncryptionReport>;
  change(asked: Arg<'library.changePassphrase'>): Promise<EncryptionReport>;
  decrypt(passphrase: string): Promise<EncryptionReport>;
}

export interface EncryptionPorts {
  readonly dataFolder: string;
  readonly cost?: Cost | undefined;
  readonly keeper: LibraryKeeper;
  readonly rounds: BackupRounds;
  readonly notes: NotesKeeper;
  readonly trail: TrailKeeper;
  /** The library was opened anew. */
  changed(state: LibraryState): void;
}

export function keepEncryption(ports: EncryptionPorts): EncryptionKeeper {
  const { dataFolder, cost, keeper, rounds, notes, trail, changed } = ports;
  /** One after the other: two at once would each begin with what the other leaves. */
  const inTurn = createTurn();

  function report(): EncryptionReport {
    const envelope = envelopeOf(dataFolder);
    if (envelope !== null && keptFor(envelope) === null) return { state: 'locked', plain: [], other: [] };
    const { plain, other } = unevenCopies(dataFolder);
    return { state: envelope === null ? 'off' : 'on', plain: [...plain], other: [...other] };
  }

  /** The library's key, by its passphrase. */
  async function opened(passphrase: string): Promise<Unlocked> {
    const envelope = envelopeOf(dataFolder);
    if (envelope === null) throw notEncrypted();
    return unwrap(envelope, passphrase);
  }

  /** Whoever has it to read only does not change its form either. Throws why there is no other. */
  function assertWritable(): void {
    keeper.need();
    const { state } = keeper;
    if (state.state !== 'ready')
      throw new AppError(state.error.code, state.error.message, state.error.detail);
  }

  /** Brings the library into another form, and what lies beside it. */
  async function bringInto(
    key: Unlocked | null,
    olderBackups: 'encrypt' | 'delete',
  ): Promise<EncryptionReport> {
    assertWritable();
    // A backup that is being made comes to its end first.
    await rounds.make();
    // No index and no trail may be open in the form of before.
    notes.close();
    trail.forget();
    try {
      keeper.whileClosed(() => switchForm(dataFolder, key));
    } finally {
      changed(keeper.state);
    }
    if (olderBackups === 'delete') deletePlainBackups(dataFolder, realDisk);
    await rounds.make();
    return report();
  }

  return {
    report,
    unlock: (passphrase) =>
      inTurn(async () => {
        keep(await opened(passphrase));
        const state = keeper.retry();
        trail.forget();
        changed(state);
        return state;
      }),
    async unlockCopy(path, passphrase) {
      const envelope = envelopeInCopy(path);
      if (envelope !== null) keep(await unwrap(envelope, passphrase));
    },
    encrypt: ({ passphrase, olderBackups }) =>
      inTurn(async () => {
        if (envelopeOf(dataFolder) !== null) return report();
        return bringInto(await newKey(passphrase, cost), olderBackups);
      }),
    change: ({ passphrase, next }) =>
      inTurn(async () => {
        const key = await opened(passphrase);
        assertWritable();
        changeEnvelope(dataFolder, await rewrapped(key, next));
        await rounds.make();
        return report();
      }),
    decrypt: (passphrase) =>
      inTurn(async () => {
        await opened(passphrase);
        return bringInto(null, 'encrypt');
      }),
  };
}

function envelopeInCopy(path: string) {
  try {
    return readCopyEnd(path).envelope;
  } catch (error) {
    throw copyTrouble(path, error);
  }
}

const notEncrypted = () =>
  new AppError('passphrase-wrong', 'This library is not encrypted, so that no passphrase opens it.');
