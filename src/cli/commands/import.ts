import { type Imported, type ImportOptions, importSources } from '#core/import/import-sources.ts';
import { sources } from '#core/import/registry.ts';
import { isoDay } from '../arguments.ts';
import type { RegisterCommand } from '../command.ts';
import { showProgress } from '../import-progress.ts';
import { interruptible } from '../interruptible.ts';
import { counted, size } from '../text.ts';

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
    .option('--json', 'print one JSON value')
    .action(async (paths: string[], options: ImportOptions & { json?: boolean }) => {
      const told = showProgress(output);
      const imported = await interruptible((signal) => importSources(paths, options, { signal, told }));
      if (!options.json) {
        for (const { where, why } of imported.skipped) output.remark(`Left out: ${where}: ${why}.`);
        for (const warning of imported.warnings) output.remark(warning);
      }
      output.answer(imported, options, () => asText(options.out, imported));
    });
};

const asText = (out: string, { records, versions, bytes, seconds }: Imported) =>
  `${out}: ${counted(records, 'record')}, ${counted(versions, 'text')}, ${size(bytes)}, in ${seconds} s.`;
