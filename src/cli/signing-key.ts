import { InvalidArgumentError } from 'commander';
import { signerNameFault } from '#core/pack/signature.ts';
import { readKey, type SigningKey } from '#core/pack/signature-key.ts';

/** The environment variable that a key is locked and opened with. An option would show it to everyone on the machine. */
export const passphraseVariable = 'CARREL_KEY_PASSPHRASE';

/** The passphrase of keys, where there is one; an empty one is none. */
export const passphrase = (): string | undefined => process.env[passphraseVariable] || undefined;

export const openKey = (path: string): SigningKey => readKey(path, passphrase());

/** Parser of `--as`. */
export function signerName(value: string): string {
  const fault = signerNameFault(value);
  if (fault === null) return value;
  throw new InvalidArgumentError(fault);
}
