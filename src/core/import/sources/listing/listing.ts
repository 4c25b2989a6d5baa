import type { RecordDate } from '#contract/entities.ts';
import { bareRecord } from '../../../bare-record.ts';
import { dateFrom, saysUndated } from '../../../dates/parse-date.ts';
import { agentsOf } from '../../agents-of.ts';
import { contentId } from '../../content-id.ts';
import { genreOf } from '../../genre-of.ts';
import { placeOf, t } from '../../import-words.ts';
import type { FoundRecord, ImportReport, Source } from '../../source.ts';
import { titleDates } from '../../title-dates.ts';
import { countWarnings, coverageWarnings } from './counters.ts';
import { type RecordLinks, recordLinks } from './html-links.ts';
import { isListingFile, readPages, type SavedPage } from './read-pages.ts';
import type { Entry } from './read-section.ts';

/** Saved pages, text or HTML, of a digital archive's list: date, title and abstract, record after record. */
export const listing: Source = {
  name: 'listing',
  description: "pages of a digital archive's list, saved as text or HTML (date, title, abstract)",
  detect: isListingFile,
  *read(files, report) {
    const pages = [...readPages(files, report)];
    const links = linksOf(pages);
    for (const warning of coverageWarnings(pages.flatMap((page) => page.counters))) report.warn(warning);
    for (const { path, entries, counters, leftovers } of pages) {
      for (const warning of countWarnings(path, counters, entries.length)) report.warn(warning);
      for (const { line, why } of leftovers) report.skip(placeOf(path, line), why);
      for (const entry of entries) yield recordOf(entry, path, links, report);
    }
  },
};

/** From the content, also where the page has identifiers: the same page saved as text has none. */
const idOf = ({ title, label, abstract }: Entry): string => contentId(title, label, abstract);

type Links = ReadonlyMap<string, RecordLinks>;

/** Where the records lead, on whichever page that stands: the one that is imported may be of a page without links. */
function linksOf(pages: readonly SavedPage[]): Links {
  const links = new Map<string, RecordLinks>();
  for (const { entries, address } of pages) {
    for (const entry of entries) {
      if (entry.links.length === 0) continue;
      const found = recordLinks(entry.links, address);
      const known = links.get(idOf(entry));
      links.set(idOf(entry), {
        urls: [...new Set([...(known?.urls ?? []), ...found.urls])],
        aliases: [...new Set([...(known?.aliases ?? []), ...found.aliases])],
      });
    }
  }
  return links;
}

function recordOf(entry: Entry, path: string, links: Links, report: ImportReport): FoundRecord {
  const { label, title, abstract, line } = entry;
  const where = placeOf(path, line);
  const labelDates = label === null || saysUndated(label) ? [] : [labelDate(label, where, report)];
  const dates = [...labelDates, ...titleDates(title, labelDates)];
  const id = idOf(entry);
  const { urls, aliases } = links.get(id) ?? { urls: [], aliases: [] };
  return {
    where,
    record: bareRecord({
      id,
      aliases: [contentId(title, label), ...aliases],
      title,
      dates,
      abstract,
      agents: agentsOf(title, abstract),
      genre: genreOf(title, abstract),
      urls: [...urls],
    }),
    texts: [],
  };
}

/** The label as a date; one that is not understood is kept as printed and gives no day. */
function labelDate(label: string, where: string, report: ImportReport): RecordDate {
  const date = dateFrom(label, 'label');
  if (date) return date;
  report.warn(t('remark', { where, what: t('dateUndated', { date: label }) }));
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
