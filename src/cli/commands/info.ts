import type { CollectionSummary } from '#contract/entities.ts';
import type { RegisterCommand } from '../command.ts';
import { counted, fields, size } from '../text.ts';
import { withPack } from '../with-pack.ts';

export const registerInfo: RegisterCommand = (program, output) => {
  program
    .command('info')
    .description('say what a pack is and holds')
    .argument('<pack>', 'a .carrel file')
    .option('--json', 'print one JSON value')
    .action((path: string, options: { json?: boolean }) => {
      const collection = withPack(path, (pack) => pack.collection);
      output.answer(collection, options, () => asText(collection));
    });
};

function asText(collection: CollectionSummary): string {
  const { earliest, latest, signer } = collection;
  const facts = fields([
    ['Id', collection.id],
    ['Publisher', collection.publisher],
    ['Archive', collection.host],
    ['Address', collection.url],
    ['Licence', collection.licence],
    ['Captured', collection.captured],
    ['Version', collection.version],
    [
      'Records',
      `${counted(collection.records, 'record')}, ${collection.undated} undated, ${collection.texts} with text`,
    ],
    ['Dates', earliest && latest ? `${earliest} to ${latest}` : null],
    ['Cite as', collection.preferredCitation],
    ['Digest', collection.digest],
    // The signature was checked against the digest above, that digest against nothing.
    ['Signer', signer && `${signer.name}, key ${signer.fingerprint} (“carrel verify” checks the content)`],
    ['File', `${collection.path}, ${size(collection.bytes)}`],
  ]);
  return [collection.title, collection.description, facts].filter((part) => part !== '').join('\n\n');
}
