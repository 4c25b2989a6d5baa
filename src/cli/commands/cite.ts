import { type Command, Option } from 'commander';
import { type ReferenceFormat, referenceFormats } from '#contract/citing-terms.ts';
import type { Cited } from '#contract/entities.ts';
import { type Citation, formatCitation } from '#core/cite/format-citation.ts';
import { type Locale, locales } from '#core/cite/locales.ts';
import { defaultStyle } from '#core/cite/styles.ts';
import { writeCsv } from '#core/export/csv.ts';
import { exportReferences, isReferenceFormat } from '#core/export/export-references.ts';
import type { CitedRecord } from '#core/export/reference.ts';
import { getRecord } from '#core/read/records.ts';
import type { RegisterCommand } from '../command.ts';
import type { Output } from '../output.ts';
import { styleNamed, styleOption } from '../style-named.ts';
import { fields } from '../text.ts';
import { libraryFolder } from '../with-library.ts';
import { withPack } from '../with-pack.ts';

const forms = ['note', 'short', 'bibliography'] as const;
type Form = (typeof forms)[number];

interface CiteOptions {
  readonly style: string;
  readonly form?: Form;
  readonly format: 'text' | 'html' | 'csv' | ReferenceFormat;
  readonly locale?: Locale;
  readonly paper?: boolean;
  readonly originalTitle?: boolean;
  readonly json?: boolean;
}

type CitationOf = Omit<Citation, 'style'> & { readonly id: string };

export const registerCite: RegisterCommand = (program, output) => {
  program
    .command('cite')
    .description('cite records, or write them for a reference manager')
    .argument('<pack>', 'a .carrel file')
    .argument('<id...>', 'ids of records')
    .option(...styleOption, defaultStyle)
    .addOption(new Option('--form <form>', 'all three when left out').choices(forms))
    .addOption(
      new Option('--format <format>').choices(['text', 'html', 'csv', ...referenceFormats]).default('text'),
    )
    .addOption(new Option('--locale <locale>', "the style's own when left out").choices(locales))
    .option('--original-title', 'print the title in the original’s language too, where one is known')
    .option('--paper', 'cite the paper by its shelfmark, not the digital archive')
    .option('--json', 'print one JSON value')
    .action((path: string, ids: string[], options: CiteOptions, command: Command) => {
      const { format } = options;
      const isReference = isReferenceFormat(format);
      if ((isReference || format === 'csv') && options.form !== undefined) {
        command.error(`error: --form is for text and html; ${format} has only one form.`, { exitCode: 2 });
      }
      const records = withPack(path, (pack) =>
        ids.map((id): CitedRecord => ({ record: getRecord(pack, id), collection: pack.collection })),
      );
      if (isReference) answerReferences(records, format, options, output);
      else if (format === 'csv') answerTable(records, options, output);
      else answerCitations(records, format, options, output);
    });
};

/** The file to standard output as it is; what it could not hold to standard error. */
function answerReferences(
  records: readonly CitedRecord[],
  format: ReferenceFormat,
  options: CiteOptions,
  output: Output,
): void {
  const { text, losses } = exportReferences(records, format);
  output.answer({ format, text, losses }, options, () => text.replace(/\n$/, ''));
  if (!options.json) for (const loss of losses) output.remark(loss);
}

/** A table of the records for a spreadsheet. */
function answerTable(records: readonly CitedRecord[], options: CiteOptions, output: Output): void {
  const text = writeCsv(records);
  output.answer({ format: 'csv', text }, options, () => text.replace(/\r\n$/, ''));
}

function answerCitations(
  records: readonly CitedRecord[],
  format: keyof Cited,
  options: CiteOptions,
  output: Output,
): void {
  const { style, drops } = styleNamed(options.style, libraryFolder(undefined));
  const citations = records.map(({ record, collection }): CitationOf => {
    const { note, short, bibliography } = formatCitation(record, collection, style, {
      locale: options.locale,
      ...(options.paper && { seen: 'paper' as const }),
      originalTitle: options.originalTitle,
    });
    return { id: record.id, note, short, bibliography };
  });
  const { form } = options;
  const asked =
    form === undefined ? citations : citations.map((each) => ({ id: each.id, [form]: each[form] }));
  output.answer({ style: style.id, citations: asked }, options, () =>
    form === undefined
      ? citations.map((citation) => labelled(citation, format)).join('\n\n')
      : citations.map((citation) => citation[form][format]).join('\n'),
  );
  if (drops !== null && !options.json) output.remark(drops);
}

const labelled = ({ note, short, bibliography }: CitationOf, format: keyof Cited): string =>
  fields([
    ['Note', note[format]],
    ['Short note', short[format]],
    ['Bibliography', bibliography[format]],
  ]);
