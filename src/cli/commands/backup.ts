import { assertLibrary, checkCopy } from '#core/library/check/check-library.ts';
import type { RegisterCommand } from '../command.ts';
import { holdingsText } from '../holdings-text.ts';
import { size } from '../text.ts';
import { libraryFolder, libraryOption, withLibrary } from '../with-library.ts';

export const registerBackup: RegisterCommand = (program, output) => {
  program
    .command('backup')
    .description('write one checked file with everything in the library, to be taken away')
    .argument('<file>', 'the copy to write; a file that is there is never replaced')
    .option(...libraryOption)
    .option('--json', 'print one JSON value')
    .action(async (file: string, options: { library?: string; json?: boolean }) => {
      const folder = libraryFolder(options.library);
      assertLibrary(folder);
      output.progress(`Copying ${folder}`);
      await withLibrary(folder, 'read', output, (library) => library.backups.copyTo(file));
      const copy = checkCopy(file);
      output.answer(
        copy,
        options,
        () => `${file}: ${holdingsText(copy.holds)}, ${size(copy.bytes)}, checked.`,
      );
    });
};
