import type { RecordDate } from '#contract/entities.ts';
import { bareRecord } from '../../../bare-record.ts';
import { dateFrom, saysUndated } from '../../../dates/parse-date.ts';
import { agentsOf } from '../../agents-of.ts';
import { contentId } from '../../content-id.ts';
import { genreOf } from '../../genre-of.ts';
import { readTexts } from '../../read-texts.ts';
import type { FoundRecord, ImportReport, Source, SourceFile } from '../../source.ts';
import { titleDates } from '../../title-dates.ts';
import { countWarnings, coverageWarnings } from './counters.ts';
import { parsePage } from './parse-page.ts';
import type { Entry } from './read-section.ts';

/** A saved text page of a digital archive's list: date, title and abstract, record after record. */
export const listing: Source = {
  name: 'listing',
  description: "a saved text page of a digital archive's list (date, title, abstract)",
  // Markup and tables have sources of their own; any other text may be a list.
  detect: (file) => !/^\s*[<{[]/.test(file.head()),
  *read(files, report) {
    const pages = Array.from(readTexts(files, report), ({ file, text }) => ({
      path: file.path,
      ...parsePage(text),
    }));
    for (const warning of coverageWarnings(pages.flatMap((page) => page.counters))) report.warn(warning);
    for (const { path, entries, counters, leftovers } of pages) {
      for (const warning of countWarnings(path, counters, entries.length)) report.warn(warning);
      for (const { line, why } of leftovers) report.skip(placeOf(path, line), why);
      for (const entry of entries) yield recordOf(entry, path, report);
    }
  },
};

const placeOf = (path: SourceFile['path'], line: number) => `${path}, line ${line}`;

function recordOf(entry: Entry, path: string, report: ImportReport): FoundRecord {
  const { label, title, abstract, line } = entry;
  const where = placeOf(path, line);
  const labelDates = label === null || saysUndated(label) ? [] : [labelDate(label, where, report)];
  const dates = [...labelDates, ...titleDates(title, labelDates)];
  return {
    where,
    record: bareRecord({
      id: contentId(title, label, abstract),
      aliases: [contentId(title, label)],
      title,
      dates,
      abstract,
      agents: agentsOf(title, abstract),
      genre: genreOf(title, abstract),
    }),
    texts: [],
  };
}

/** The label as a date; one that is not understood is kept as printed and gives no day. */
function labelDate(label: string, where: string, report: ImportReport): RecordDate {
  const date = dateFrom(label, 'label');
  if (date) return date;
  report.warn(
    `${where}: the date “${label}” was not understood; it is kept as printed and sorts as undated.`,
  );
  return {
    text: label,
    edtf: null,
    earliest: null,
    latest: null,
    certainty: 'uncertain',
    kind: null,
    source: 'label',
  };
}
