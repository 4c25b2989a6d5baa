import type { TakeInPlan } from '#contract/hand-over.ts';
import { firstPage, planTakeIn, takingOf } from '#core/hand-over/read/take-in.ts';
import { handOverSource } from '#core/hand-over/source.ts';
import type { RegisterCommand } from '../command.ts';
import { counted, fields } from '../text.ts';
import { libraryFolder, libraryOption, withLibrary } from '../with-library.ts';
import { withShelf } from '../with-shelf.ts';

interface Options {
  readonly library?: string;
  readonly pack: readonly string[];
  readonly dryRun?: boolean;
  readonly revise?: boolean;
  readonly json?: boolean;
}

export const registerTakeIn: RegisterCommand = (program, output) => {
  program
    .command('take-in')
    .description('take notes and marks out of a file into the library; nothing in it is overwritten')
    .argument('<path>', 'annotations (JSON-LD), a folder of Markdown that Carrel wrote, or CSL-JSON')
    .option('--pack <file...>', 'packs besides those of the library’s shelf', [])
    .option(...libraryOption)
    .option('--revise', 'take notes that differ as new revisions; the older wordings stay in their histories')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--json', 'print one JSON value')
    .action(async (path: string, options: Options) => {
      const folder = libraryFolder(options.library);
      const access = options.dryRun ? 'read' : 'write';
      const done = await withShelf(folder, options.pack, output, (packs) =>
        withLibrary(folder, access, output, (library) => {
          const find = (id: string) => packs.find(({ collection }) => collection.id === id) ?? null;
          const desk = { source: handOverSource(library, find), packs };
          const whole = planTakeIn(desk, path);
          const { seal, ...plan } = firstPage(whole);
          if (options.dryRun) return { plan, taken: null };
          const revise = options.revise ? whole.differs.flatMap((each) => each.revise ?? []) : [];
          const { additions, counts } = takingOf(desk, path, { seal, revise });
          if (additions.length > 0) library.addTogether(additions);
          return { plan, taken: counts };
        }),
      );
      output.answer(done, options, () => {
        const text = planText(done.plan);
        if (done.taken === null) return `${text}\nNothing was changed.`;
        const { notes, marks, bookmarks, lists, revised } = done.taken;
        return `${text}\nTaken in: ${[
          counted(notes, 'note'),
          counted(marks, 'mark'),
          counted(bookmarks, 'bookmark'),
          counted(lists, 'reading list'),
          ...(revised > 0 ? [counted(revised, 'new revision')] : []),
        ].join(', ')}.`;
      });
      if (!options.json) for (const loss of done.plan.losses) output.remark(loss);
    });
};

function planText({ counts, differs, unplaced, waiting }: Omit<TakeInPlan, 'seal'>): string {
  const named = (title: string, all: TakeInPlan['new']) =>
    all.length === 0
      ? []
      : [
          title,
          ...all.map(({ title: of, begins, why }) => `  ${of}: ${begins}${why === null ? '' : ` (${why})`}`),
        ];
  return [
    fields([
      ['New', `${counts.new}`],
      ['There already', `${counts.there}`],
      ['Otherwise in the library', `${counts.differs}`],
      ['Cannot be placed', `${counts.unplaced}`],
    ]),
    ...named('What is otherwise in the library:', differs),
    ...named('What cannot be placed:', unplaced),
    ...named('Marks that wait, since their passage is not found:', waiting),
  ].join('\n');
}
