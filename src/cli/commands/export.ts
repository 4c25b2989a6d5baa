import { Option } from 'commander';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { type HandOverFormat, type HandOverReport, handOverFormats } from '#contract/hand-over.ts';
import { defaultStyle } from '#core/cite/styles.ts';
import { assertFree } from '#core/files/write-whole.ts';
import { choose, type PlainChoice } from '#core/hand-over/choose.ts';
import { gather } from '#core/hand-over/gather.ts';
import { type HandOverSource, handOverSource } from '#core/hand-over/source.ts';
import { hasBibliography, writeHandOver } from '#core/hand-over/write-hand-over.ts';
import { assertLibrary } from '#core/library/check/check-library.ts';
import { recordRef } from '../arguments.ts';
import type { RegisterCommand } from '../command.ts';
import { type NamedStyle, styleNamed, styleOption } from '../style-named.ts';
import { counted } from '../text.ts';
import { libraryFolder, libraryOption, withLibrary } from '../with-library.ts';
import { withShelf } from '../with-shelf.ts';

interface Options {
  readonly library?: string;
  readonly format: HandOverFormat;
  readonly out: string;
  readonly list?: string;
  readonly record?: readonly RecordRef[];
  readonly pack: readonly string[];
  readonly style: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

export const registerExport: RegisterCommand = (program, output) => {
  program
    .command('export')
    .description('hand over notes, marks and reading lists as documents')
    .addOption(new Option('--format <format>').choices(handOverFormats).default('markdown'))
    .requiredOption('--out <path>', 'the file to write; of markdown a folder, which is brought up to date')
    .addOption(
      new Option('--list <list>', 'one reading list, by name or id, instead of everything').conflicts(
        'record',
      ),
    )
    .option('--record <record...>', 'what was made on these records alone: collection/id', recordRef)
    .option('--pack <file...>', 'packs besides those of the library’s shelf', [])
    .option(...styleOption, defaultStyle)
    .option('--replace', 'write over a file that is there')
    .option(...libraryOption)
    .option('--json', 'print one JSON value')
    .action(async (options: Options) => {
      if (options.format === 'pdf') throw unprintable();
      const folder = libraryFolder(options.library);
      assertLibrary(folder);
      const style = styleNamed(options.style, folder);
      if (options.format !== 'markdown') assertFree(options.out, options.replace === true);
      const report = await withShelf(folder, options.pack, output, (packs) =>
        withLibrary(folder, 'read', output, (library) => {
          const find = (id: string) => packs.find(({ collection }) => collection.id === id) ?? null;
          return handedOver(handOverSource(library, find), { ...options, style }, output.progress);
        }),
      );
      output.answer(report, options, () => reportText(report));
      if (!options.json) for (const loss of report.losses) output.remark(loss);
    });
};

async function handedOver(
  source: HandOverSource,
  { format, out, style, replace, ...chosen }: Omit<Options, 'style'> & { readonly style: NamedStyle },
  progress: (text: string) => void,
): Promise<HandOverReport> {
  const steps = gather(source, choose(source, choiceOf(source, chosen)), {
    style: style.style,
    now: new Date(),
    ...(hasBibliography(format) && { bibliography: () => {} }),
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress(`Gathered ${step.value.done} of ${step.value.total}`);
  const report = await writeHandOver({ handOver: step.value, format, out, replace: replace === true });
  // JSON-LD cites nothing.
  const drops = format === 'jsonld' ? null : style.drops;
  return drops === null ? report : { ...report, losses: [...report.losses, drops] };
}

function choiceOf({ tree }: HandOverSource, { list, record }: Pick<Options, 'list' | 'record'>): PlainChoice {
  if (record !== undefined) return { of: 'records', refs: [...record] };
  if (list === undefined) return { of: 'everything' };
  const lists = [...tree.in(null).flatMap(({ id }) => [id, ...tree.below(id).map((each) => each.id)])]
    .flatMap((id) => tree.get(id) ?? [])
    .filter(({ body }) => body.kind === 'list');
  const found = lists.find(({ id }) => id === list) ?? lists.find(({ body }) => body.text === list);
  if (found) return { of: 'list', list: found.id };
  const known = lists.map(({ body }) => `“${body.text}”`).join(', ');
  throw new AppError(
    'list-not-found',
    `The library has no reading list “${list}”. ${known === '' ? 'It has none.' : `It has: ${known}.`}`,
  );
}

function reportText({ out, files, records, notes, marks, lists, folder }: HandOverReport): string {
  const facts = [
    counted(records, 'record'),
    counted(notes, 'note'),
    counted(marks, 'mark'),
    counted(lists, 'reading list'),
  ].join(', ');
  if (folder === null) return `${out}: ${facts}.`;
  const { made, updated, same, changed, gone } = folder;
  return [
    `${out}: ${facts}, in ${counted(files, 'file')}: ${made} made, ${updated} brought up to date, ${same} as they were.`,
    ...changed.map((name) => `Left as it is, since Carrel’s part of it was changed: ${name}`),
    ...gone.map((name) => `Not in the library any more, and not deleted: ${name}`),
  ].join('\n');
}

const unprintable = () =>
  new AppError(
    'hand-over-unprintable',
    'A PDF needs a window to be printed in: export html here and print it from a browser, or hand it over from the window.',
  );
