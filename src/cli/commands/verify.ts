import { verifyPack } from '#core/pack/verify-pack.ts';
import type { RegisterCommand } from '../command.ts';
import { counted } from '../text.ts';

export const registerVerify: RegisterCommand = (program, output) => {
  program
    .command('verify')
    .description('check every byte of a pack, and its signature')
    .argument('<pack>', 'a .carrel file')
    .option('--json', 'print one JSON value')
    .action((path: string, options: { json?: boolean }) => {
      const verified = verifyPack(path);
      output.answer(verified, options, () => {
        const content = `${counted(verified.records, 'record')}, ${counted(verified.versions, 'text')}`;
        const { signer } = verified;
        const hand = signer ? `Signed by ${signer.name}, key ${signer.fingerprint}.` : 'Nobody signed it.';
        return `${verified.path} is whole: ${content}, digest ${verified.digest}.\n${hand}`;
      });
    });
};
