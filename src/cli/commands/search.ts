import { realpathSync } from 'node:fs';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { type FoundRecord, type SearchAnswer, searchPacks } from '#core/search/search-packs.ts';
import { count } from '../arguments.ts';
import type { RegisterCommand } from '../command.ts';
import { counted } from '../text.ts';

interface Options {
  readonly limit: number;
  readonly exact?: boolean;
  readonly json?: boolean;
}

export const registerSearch: RegisterCommand = (program, output) => {
  program
    .command('search')
    .description('search packs; any text is a query')
    .argument('<pack...>', '.carrel files, and last what to look for')
    .usage('[options] <pack...> <query>')
    .option('--limit <number>', 'show at most so many', count, 20)
    .option('--exact', 'only records with the words spelled just as typed')
    .option('--json', 'print one JSON value')
    .addHelpText('after', '\nA query that begins with a hyphen comes after --: carrel search PACK -- -5')
    .action((args: string[], options: Options, command) => {
      const query = args.at(-1) ?? '';
      const paths = args.slice(0, -1);
      if (paths.length === 0) command.error('error: name at least one pack, and then what to look for');
      const started = performance.now();
      const { total, ...answer } = searchFiles(paths, query, options);
      const ms = Math.round(performance.now() - started);
      output.answer({ total, ms, ...answer }, options, () => textOf({ total, ...answer }));
    });
};

function searchFiles(paths: readonly string[], query: string, options: Options): SearchAnswer {
  const packs: Pack[] = [];
  try {
    // A pack that is named twice is one pack.
    for (const path of new Set(paths.map(realPath))) packs.push(openPack(path));
    return searchPacks(packs, query, options);
  } finally {
    for (const pack of packs) pack.close();
  }
}

/** Where a path leads in the end; as it is where that cannot be told, which opening it will say. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function textOf({ total, interpretation, hits, suggestions }: SearchAnswer): string {
  const shown =
    hits.length < total ? `${hits.length} of ${counted(total, 'record')}` : counted(total, 'record');
  const instead = suggestions.length === 0 ? '' : `Perhaps: ${suggestions.join(' · ')}`;
  const { undatedLeftOut } = interpretation;
  // Words past the limit are in the sentence already.
  const problems = interpretation.problems.filter(({ code }) => code !== 'too-many-words');
  const told = [
    ...problems.map(({ message }) => message),
    ...soughtInstead(interpretation),
    ...(undatedLeftOut === 0 ? [] : [undatedSentence(undatedLeftOut)]),
  ].join('\n');
  return [`${interpretation.sentence} ${shown}.`, told, ...hits.map(hitText), instead]
    .filter((part) => part !== '')
    .join('\n\n');
}

const undatedSentence = (count: number): string =>
  `Its date leaves out ${counted(count, 'undated record')}; (date:… OR undated:) finds such records too.`;

/** Other spellings that are told of a name or a word; all of them are in the JSON. */
const mostTold = 6;

/** What was looked for beside the typed words, or in their stead, and how to have it otherwise. */
function soughtInstead({ expansions, corrections }: SearchAnswer['interpretation']): string[] {
  const also = expansions.map(({ kind, typed, variants }) => {
    if (kind === 'date') return `“${typed}” was read as a date too.`;
    const more = variants.length > mostTold ? `, and ${variants.length - mostTold} more` : '';
    const told = variants.slice(0, mostTold).map(({ text }) => text);
    return `“${typed}” was looked for as ${told.join(', ')}${more} too.`;
  });
  const instead = corrections.map(
    ({ typed, used }) =>
      `Nothing has “${typed}”, so “${used}” was looked for. With --exact it is left as typed.`,
  );
  return [...instead, ...also];
}

function hitText({ id, title, date, snippet, why, collection }: FoundRecord): string {
  const found = why.map(({ field, matched }) => `${field}: ${matched.join(', ')}`).join('; ');
  return [`${date ?? 'n.d.'}  ${title}`, snippet ?? '', found, `${collection} ${id}`]
    .filter((line) => line !== '')
    .join('\n  ');
}
