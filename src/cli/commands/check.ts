import { AppError } from '#contract/errors.ts';
import {
  type BackupCheck,
  checkCopy,
  checkLibrary,
  type LibraryCheck,
} from '#core/library/check/check-library.ts';
import type { RegisterCommand } from '../command.ts';
import { holdingsText } from '../holdings-text.ts';
import { unlockCopy, unlockFolder } from '../passphrase.ts';
import { counted, fields, size } from '../text.ts';
import { libraryFolder, libraryOption } from '../with-library.ts';

interface Options {
  readonly library?: string;
  readonly json?: boolean;
}

export const registerCheck: RegisterCommand = (program, output) => {
  program
    .command('check')
    .description('say what is in the library, or in a copy of it, and whether it is whole')
    .argument('[file]', 'a copy or backup; the library when left out')
    .option(...libraryOption)
    .option('--json', 'print one JSON value')
    .action(async (file: string | undefined, options: Options, command) => {
      if (file !== undefined && options.library !== undefined) {
        command.error('error: name a copy or a library, not both');
      }
      if (file !== undefined) {
        await unlockCopy(file);
        const copy = checkCopy(file);
        output.answer(
          copy,
          options,
          () => `${file} is whole: ${holdingsText(copy.holds)}, ${size(copy.bytes)}, digest ${copy.digest}.`,
        );
        return;
      }
      const folder = libraryFolder(options.library);
      await unlockFolder(folder);
      const check = checkLibrary(folder);
      output.answer(check, options, () => asText(check));
      const trouble = check.trouble ?? firstTrouble(check);
      if (trouble !== null) throw new AppError(trouble.code, trouble.message);
    });
};

const all = ({ backups, secondPlace }: LibraryCheck) => [...backups, ...(secondPlace?.backups ?? [])];

const firstTrouble = (check: LibraryCheck) =>
  all(check).find(({ trouble }) => trouble !== null)?.trouble ?? null;

const unfinished = 'begun and not finished: nothing was saved in it yet, and the next start goes on';

function asText(check: LibraryCheck): string {
  const { folder, whole, isUnfinished, holds, journal, backups, secondPlace } = check;
  return fields([
    ['Library', `${folder}, ${whole ? (isUnfinished ? unfinished : 'whole') : 'NOT WHOLE'}`],
    ['Holds', holds && `${holdingsText(holds)}; ${counted(holds.commits, 'commit')}`],
    ['Last saved', holds?.savedAt ?? null],
    [
      'Journal',
      journal === null
        ? 'none'
        : `${counted(journal.whole, 'whole line')}, ${journal.torn} torn${missingText(journal.missing)}`,
    ],
    ['Backups', backupsText(backups)],
    ['Second place', secondPlace && `${secondPlace.folder}: ${backupsText(secondPlace.backups)}`],
  ]);
}

const missingText = (missing: readonly { from: number; to: number }[]): string =>
  missing.length === 0
    ? ''
    : `, without commits ${missing.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ')}`;

function backupsText(backups: readonly BackupCheck[]): string {
  const whole = backups.filter(({ trouble }) => trouble === null);
  const [newest] = whole;
  const last =
    newest === undefined ? '' : `, the newest of commit ${newest.seq} (${newest.savedAt ?? 'empty'})`;
  const bad = backups.length - whole.length;
  return `${counted(whole.length, 'whole one')}${last}${bad === 0 ? '' : `, ${bad} DAMAGED`}`;
}
