import { type Imported, type ImportOptions, importSources } from '#core/import/import-sources.ts';
import { sources } from '#core/import/registry.ts';
import { collectionId, isoDay } from '../arguments.ts';
import type { RegisterCommand } from '../command.ts';
import { showProgress } from '../import-progress.ts';
import { interruptible } from '../interruptible.ts';
import { openKey, passphraseVariable, signerName } from '../signing-key.ts';
import { counted, size } from '../text.ts';

interface Options extends Omit<ImportOptions, 'signing' | 'version' | 'map'> {
  readonly map?: string;
  readonly collectionVersion?: string;
  readonly sign?: string;
  readonly as?: string;
  readonly json?: boolean;
}

export const registerImport: RegisterCommand = (program, output) => {
  const formats = sources.map(({ name, description }) => `${name}: ${description}`).join('; ');
  program
    .command('import')
    .description('make a pack from source files')
    .argument('<source...>', 'files and folders to import into one pack')
    .requiredOption('--out <file>', 'the pack to write; a pack that is there is replaced')
    .option('--format <name>', `recognised when left out (${formats})`)
    .option('--map <file>', 'which column of a table means what, as JSON; guessed when left out')
    .option('--encoding <name>', 'of the source files, such as windows-1251; found out when left out')
    .option('--title <title>', "the collection's title; the first file's name when left out")
    .option('--captured <day>', 'the day on which the source was saved, YYYY-MM-DD', isoDay)
    .option('--publisher <name>', 'who publishes the pack')
    .option('--host <name>', 'the digital archive or edition that a citation names')
    .option('--url <address>', 'where the source is found')
    .option('--licence <text>', 'on what terms the contents may be used')
    .option('--description <text>', 'what the collection is, in a sentence or two')
    .option('--preferred-citation <text>', 'how the collection wants to be cited')
    .option('--collection-version <text>', '1 when left out')
    .option('--id <id>', 'stable across versions; made from the title when left out', collectionId)
    .option('--about <file>', 'all of these in one JSON file; an option goes before what the file says')
    .option('--sign <key>', `sign the pack with a key of “carrel keys new” (${passphraseVariable} opens it)`)
    .option('--as <name>', 'who signs, as readers will see it', signerName)
    .option('--json', 'print one JSON value')
    .action(async (paths: string[], options: Options, command) => {
      const { sign, as, collectionVersion: version, ...settings } = options;
      if ((sign === undefined) !== (as === undefined)) {
        command.error('error: --sign and --as go together: the key, and the name of who signs');
      }
      const signing = sign && as ? { privateKey: openKey(sign).privateKey, name: as } : undefined;
      const told = showProgress(output);
      const imported = await interruptible((signal) =>
        importSources(paths, { ...settings, version, signing }, { signal, told }),
      );
      if (!options.json) {
        for (const { where, why } of imported.skipped) output.remark(`Left out: ${where}: ${why}.`);
        for (const warning of imported.warnings) output.remark(warning);
      }
      // Duplicates are among the skipped, and dates that were not understood among the warnings.
      const { duplicates: _, dates: _dates, dateCount: _count, ...answer } = imported;
      output.answer(answer, options, () => asText(options.out, imported));
    });
};

const asText = (out: string, { records, versions, bytes, seconds }: Imported) =>
  `${out}: ${counted(records, 'record')}, ${counted(versions, 'text')}, ${size(bytes)}, in ${seconds} s.`;
