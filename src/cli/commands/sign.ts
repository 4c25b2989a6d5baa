import { signPack } from '#core/pack/sign-pack.ts';
import type { RegisterCommand } from '../command.ts';
import { openKey, passphraseVariable, signerName } from '../signing-key.ts';

export const registerSign: RegisterCommand = (program, output) => {
  program
    .command('sign')
    .description('sign a pack, in its place; a signature that it bears is replaced')
    .argument('<pack>', 'a .carrel file')
    .requiredOption('--key <file>', `a key of “carrel keys new”; ${passphraseVariable} opens a locked one`)
    .requiredOption('--as <name>', 'who signs, as readers will see it', signerName)
    .option('--json', 'print one JSON value')
    .action((path: string, options: { key: string; as: string; json?: boolean }) => {
      const { privateKey } = openKey(options.key);
      const signed = signPack(path, { privateKey, name: options.as });
      const { signer, replaced, digest } = signed;
      if (replaced && !options.json) {
        output.remark(`The signature of ${replaced.name}, key ${replaced.fingerprint}, was replaced.`);
      }
      output.answer(
        signed,
        options,
        () => `${path} is signed by ${signer.name}, key ${signer.fingerprint}. Its digest is now ${digest}.`,
      );
    });
};
