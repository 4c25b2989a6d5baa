import { AppError } from '#contract/errors.ts';
import { t } from '../../import-words.ts';
import type { ImportReport, ReadSettings, SourceFile } from '../../source.ts';
import type { XmlInput } from '../../xml/parse-xml.ts';
import { type Entry, newPage, type Page, readPage } from './read-page.ts';
import { isId } from './to-record.ts';
import { valuesOf } from './values.ts';

/** Where a description stands: the number of its file and its own in it. */
export interface Place {
  readonly file: number;
  readonly at: number;
  readonly line: number;
  readonly datestamp: string;
}

/** A file that was read once and is whole. */
export interface Surveyed {
  readonly file: SourceFile;
  readonly number: number;
  readonly page: Page;
  readonly entries: number;
}

export interface HarvestSurvey {
  readonly files: readonly Surveyed[];
  /** For each identifier of OAI-PMH the newest description that has it. */
  readonly newest: ReadonlyMap<string, Place>;
  /** How many descriptions outside of OAI-PMH have an identifier. */
  readonly counts: ReadonlyMap<string, number>;
  /** For an identifier of a description, the id of its OAI-PMH record. */
  readonly owners: ReadonlyMap<string, string>;
}

/** Descriptions between two pauses. */
const between = 200;
/** Identifiers of descriptions that are remembered, so that others can name them. */
const maxOwners = 1_000_000;

export const inputOf = (file: SourceFile, encoding: string | undefined): XmlInput => ({
  path: file.path,
  bytes: file.bytes(),
  encoding,
});

/** Reads all files of a harvest once, so that the newest of each record is known; a broken file is refused. */
export async function surveyHarvest(
  files: readonly SourceFile[],
  report: ImportReport,
  { breathe, encoding }: ReadSettings,
): Promise<HarvestSurvey> {
  const surveyed: Surveyed[] = [];
  const [newest, counts, owners] = [
    new Map<string, Place>(),
    new Map<string, number>(),
    new Map<string, string>(),
  ];
  for (const [number, file] of files.entries()) {
    const page = newPage();
    const found: Pick<Entry, 'header' | 'line'>[] = [];
    const identifiers: [string, string | null][] = [];
    try {
      const input = inputOf(file, encoding);
      if (input.bytes.every((byte) => byte <= 0x20)) {
        throw new AppError('source-empty', t('fileEmpty', { path: file.path }));
      }
      for (const entries of readPage(input, page)) {
        for (const { header, line, metadata } of entries) {
          if (found.length % between === 0) await breathe();
          found.push({ header, line });
          for (const text of metadata === null ? [] : identifiersOf(metadata))
            identifiers.push([text, header?.identifier ?? null]);
        }
      }
      if (found.length === 0 && page.sets.size === 0) throw withoutRecords(file.path, page);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.refuse(file.path, error);
      continue;
    }
    surveyed.push({ file, number, page, entries: found.length });
    for (const [text, owner] of identifiers) {
      if (owner === null) counts.set(text, (counts.get(text) ?? 0) + 1);
      else if (owners.size < maxOwners && !owners.has(text)) owners.set(text, owner);
    }
    for (const [at, { header, line }] of found.entries()) {
      if (header === null || header.identifier === '') continue;
      const { identifier, datestamp } = header;
      const before = newest.get(identifier);
      if (before === undefined || before.datestamp < datestamp)
        newest.set(identifier, { file: number, at, line, datestamp });
    }
  }
  return { files: surveyed, newest, counts, owners };
}

function identifiersOf(metadata: Parameters<typeof valuesOf>[0]): string[] {
  const about = metadata.attributes['rdf:about'];
  const own = valuesOf(metadata).filter(({ term }) => term === 'identifier');
  return [...new Set([...own.map(({ text }) => text), ...(about === undefined ? [] : [about])])].filter(isId);
}

const withoutRecords = (path: string, { error }: Page) =>
  new AppError(
    'source-no-records',
    error === null ? t('harvestNone', { path }) : t('harvestError', { path, error: error.slice(0, 200) }),
  );

/** What the pages of each harvest say is missing. */
export function missingPages(files: readonly Surveyed[]): string[] {
  const harvests = new Map<string, Surveyed[]>();
  for (const each of files) harvests.set(each.page.base, [...(harvests.get(each.page.base) ?? []), each]);
  return [...harvests.values()].flatMap((pages) => {
    const total = Math.max(...pages.map(({ page }) => page.total ?? 0));
    const present = pages.reduce((sum, { entries }) => sum + entries, 0);
    const open = pages.filter((each) => !hasNext(each, pages));
    if (total > present) {
      const path = (open[0] ?? pages[0])?.file.path;
      return [t('harvestMissing', { path: path ?? '', total, missing: total - present })];
    }
    return total > 0 ? [] : open.map(({ file, page }) => tokenWarning(file.path, page.token ?? ''));
  });
}

const tokenWarning = (path: string, token: string) => t('harvestGoesOn', { path, token: token.slice(0, 60) });

/** True where a page is the last, or another was asked for with its token, or begins where it ends. */
function hasNext({ page, entries }: Surveyed, pages: readonly Surveyed[]): boolean {
  if (page.token === null || page.token === '') return true;
  if (pages.some((other) => other.page.asked === page.token)) return true;
  const next = page.cursor === null ? null : page.cursor + entries;
  if (next !== null) return pages.some((other) => other.page.cursor === next);
  // Pages that say nothing of their order: one of them must be the last.
  const asks = pages.some((other) => other.page.asked !== null);
  return (
    !asks && pages.some((other) => other.page.token === '' || other.page.token === null) && pages.length > 1
  );
}
