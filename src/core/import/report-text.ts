import type { Account } from './account.ts';

/** What a report is about, beside what became of everything. */
export interface ReportHead {
  readonly title: string;
  readonly paths: readonly string[];
  readonly at: Date;
  readonly records: number;
  readonly versions: number;
  readonly seconds: number;
  readonly bytes: number;
}

/** The whole report of an import as plain text, to be kept beside the source. The skipped come without duplicates. */
export function reportText(head: ReportHead, account: Account): string {
  const { skipped, duplicates, dates, dateCount, warnings } = account;
  const count = (value: number) => value.toLocaleString('en-GB');
  const more = dateCount - dates.length;
  return [
    `Import of “${head.title}”`,
    `${head.at.toISOString()}, by Carrel`,
    '',
    'Sources:',
    ...head.paths.map((path) => `  ${path}`),
    '',
    `Records:               ${count(head.records)}`,
    `Texts:                 ${count(head.versions)}`,
    `Left out:              ${count(skipped.length)}`,
    `Duplicates:            ${count(duplicates.length)}`,
    `Dates not understood:  ${count(dateCount)}`,
    `Size of the pack:      ${count(head.bytes)} bytes`,
    `Time:                  ${head.seconds} s`,
    ...section(
      'Left out',
      skipped.map(({ where, why }) => `${where}: ${why}`),
    ),
    ...section(
      'Duplicates: records that stood there already',
      duplicates.map(({ where, why }) => `${where}: ${why}`),
    ),
    ...section('Dates that were not understood; they are kept as printed', [
      ...dates.map(({ where, title, text }) => `${where}: “${text}”, in “${title}”`),
      ...(more > 0 ? [`… and ${count(more)} more`] : []),
    ]),
    ...section('Also to be known', warnings),
    '',
  ].join('\n');
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, '-'.repeat(heading.length), ...lines];
