import type { Handlers } from '#contract/api.ts';
import type { Desk } from './index.ts';

type EncryptionHandlers = Pick<
  Handlers,
  | 'library.encryption'
  | 'library.unlock'
  | 'library.unlockCopy'
  | 'library.encrypt'
  | 'library.changePassphrase'
  | 'library.decrypt'
>;

export const encryptionHandlers = ({ encryption }: Desk): EncryptionHandlers => ({
  'library.encryption': () => encryption.report(),
  'library.unlock': ({ passphrase }) => encryption.unlock(passphrase),
  'library.unlockCopy': async ({ path, passphrase }) => {
    await encryption.unlockCopy(path, passphrase);
    return {};
  },
  'library.encrypt': (asked) => encryption.encrypt(asked),
  'library.changePassphrase': (asked) => encryption.change(asked),
  'library.decrypt': ({ passphrase }) => encryption.decrypt(passphrase),
});
