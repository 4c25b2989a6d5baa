import { isLibrary } from '#core/library/check/check-library.ts';
import { planInto } from '#core/library/restore/plan-into.ts';
import type { Differing, RestoreCounts, Tally } from '#core/library/restore/plan-restore.ts';
import type { RegisterCommand } from '../command.ts';
import { unlockCopy } from '../passphrase.ts';
import { counted, fields } from '../text.ts';
import { libraryFolder, libraryOption, withLibrary } from '../with-library.ts';

interface Options {
  readonly library?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const registerRestore: RegisterCommand = (program, output) => {
  program
    .command('restore')
    .description('take a copy into the library; nothing in it is overwritten')
    .argument('<file>', 'what “carrel backup” wrote, or a file of the folder “backups”')
    .option(...libraryOption)
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--json', 'print one JSON value')
    .action(async (file: string, options: Options) => {
      const folder = libraryFolder(options.library);
      await unlockCopy(file);
      if (options.dryRun) {
        const plan = isLibrary(folder)
          ? await withLibrary(folder, 'read', output, (library) => library.restore.plan(file))
          : planInto(null, file);
        output.answer(plan, options, () => `${planText(plan)}\nNothing was changed.`);
        return;
      }
      output.progress(`Checking ${file}`);
      const restored = await withLibrary(folder, 'write', output, (library) => library.restore.run(file));
      output.answer(restored, options, () => {
        const { backup, now } = restored;
        const before = backup === null ? '' : ` What was there before is in ${backup.path}.`;
        const holds = `${counted(now.notes, 'note')} and ${counted(now.bookmarks, 'bookmark')}`;
        return `${planText(restored)}\n${folder} now holds ${holds}.${before}`;
      });
    });
};

function planText({ notes, items, bookmarks, revisions, state, differing }: RestoreCounts): string {
  const facts = fields([
    ['Notes', tallyText(notes)],
    ...items.map(({ type, ...tally }) => [`Of “${type}”`, tallyText(tally)] as const),
    ['Bookmarks', `${bookmarks.set} set, ${bookmarks.kept} left as they are`],
    ['Added', `${counted(revisions, 'revision')}, ${counted(state, 'setting')} of the window`],
  ]);
  const named = differing.map((each) => `  ${nameOf(each)}`);
  if (named.length === 0) return facts;
  return [facts, 'Both texts are kept, and the library’s goes on standing:', ...named].join('\n');
}

const tallyText = (tally: Tally): string =>
  [
    `${tally.new} only in the copy`,
    `${tally.continued} go on from the library’s`,
    `${tally.both} differ`,
    `${tally.same} are there already`,
  ].join(', ');

const nameOf = ({ kind, collection, record, type, id }: Differing): string =>
  kind === 'note' ? `the note on ${record} of ${collection}` : `${id} of “${type}”`;
