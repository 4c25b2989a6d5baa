import { createKey, type SigningKey } from '#core/pack/signature-key.ts';
import type { RegisterCommand } from '../command.ts';
import { openKey, passphrase, passphraseVariable } from '../signing-key.ts';
import { fields } from '../text.ts';

export const registerKeys: RegisterCommand = (program, output) => {
  const keys = program.command('keys').description('make and show the keys that sign packs');
  const answer = (path: string, { publicKey, fingerprint }: SigningKey, options: { json?: boolean }) =>
    output.answer({ path, publicKey, fingerprint }, options, () =>
      fields([
        ['Key', path],
        ['Fingerprint', fingerprint],
        ['Public key', publicKey],
      ]),
    );
  keys
    .command('new')
    .description(`make a key that only you can read; ${passphraseVariable} locks it with a passphrase`)
    .argument('<file>', 'the key to write; a file that is there is never replaced')
    .option('--json', 'print one JSON value')
    .action((path: string, options: { json?: boolean }) => {
      const key = createKey(path, passphrase());
      if (!options.json) {
        output.remark('Keep the file to yourself and a copy of it safe. Tell your readers the fingerprint.');
      }
      answer(path, key, options);
    });
  keys
    .command('show')
    .description('show the fingerprint and the public half of a key')
    .argument('<file>', 'a key of “carrel keys new”')
    .option('--json', 'print one JSON value')
    .action((path: string, options: { json?: boolean }) => answer(path, openKey(path), options));
};
