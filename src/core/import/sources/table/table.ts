import { AppError } from '#contract/errors.ts';
import { fileBeside } from '../../beside.ts';
import { listCounted, placeOf, t } from '../../import-words.ts';
import { limitWarnings } from '../../limited-warnings.ts';
import { readTexts } from '../../read-texts.ts';
import type { FoundRecord, ImportReport, ReadSettings, Source, SourceFile } from '../../source.ts';
import { delimitedTable } from './delimited.ts';
import { tableKindOf } from './detect-table.ts';
import { jsonLinesTable, jsonTable } from './json-tables.ts';
import { checkColumns, readMap, type TableMap } from './map-file.ts';
import type { RowReport, Table } from './row.ts';
import { type RowContext, recordOfRow } from './row-record.ts';
import { refusalOf, type Survey, surveyTable } from './survey.ts';
import { valuesOf } from './values.ts';

/** A table of metadata: each row, or each object of a list, is a record. */
export const table: Source = {
  name: 'table',
  description: 'a table: CSV, TSV, JSON or JSON Lines, a record in each row',
  detect: (file) => tableKindOf(file) !== null,
  read: (files, report, settings) => readTables(files, report, settings),
};

/** A table that was read once. Its text is not kept: there may be many, and they may be long. */
interface Surveyed {
  readonly file: SourceFile;
  readonly survey: Survey;
}

async function* readTables(
  files: readonly SourceFile[],
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const map = settings.map === undefined ? null : readMap(settings.map);
  const tables = await surveyed(files, report, settings, map);
  if (map !== null && tables.length > 0) {
    checkColumns(map, new Set(tables.flatMap(({ survey }) => survey.headers)));
  }
  const good = tables.filter(({ file: { path }, survey }) => {
    const refusal = refusalOf(path, survey);
    if (refusal) report.refuse(path, refusal);
    return refusal === null;
  });
  const ids = countIds(good);
  for (const { file, survey } of good) {
    for (const { opened } of openTables([file], report)) {
      yield* recordsOf(opened, survey, ids, map, report, settings);
    }
  }
}

/** The tables, each read once through. */
async function surveyed(
  files: readonly SourceFile[],
  report: ImportReport,
  { breathe }: ReadSettings,
  map: TableMap | null,
): Promise<Surveyed[]> {
  const tables: Surveyed[] = [];
  for (const { file, opened } of openTables(files, report)) {
    tables.push({ file, survey: await surveyTable(opened, map, breathe) });
  }
  return tables;
}

/** Opens tables one by one; one that cannot be opened is refused with its reason. */
function* openTables(
  files: readonly SourceFile[],
  report: ImportReport,
): Generator<{ readonly file: SourceFile; readonly opened: Table }> {
  for (const { file, text } of readTexts(files, report)) {
    let opened: Table;
    try {
      opened = openTable(file, text);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.refuse(file.path, error);
      continue;
    }
    yield { file, opened };
  }
}

/** The rows of a file. Throws where they cannot be told apart. */
export function openTable(file: SourceFile, text: string): Table {
  switch (tableKindOf(file) ?? kindByFirstSign(text)) {
    case 'json':
      return jsonTable(file.path, text);
    case 'json-lines':
      return jsonLinesTable(file.path, text);
    default:
      return delimitedTable(file.path, text);
  }
}

/** Where --format says that it is a table, though nothing else does. */
const kindByFirstSign = (text: string) => (/^\s*[[{]/.test(text) ? 'json' : 'delimited');

/** Identifiers count over all tables of an import, as they are to be one pack's. */
function countIds(tables: readonly Surveyed[]): ReadonlyMap<string, number> {
  const [one, ...others] = tables;
  if (one === undefined || others.length === 0) return one?.survey.ids ?? new Map();
  const counts = new Map<string, number>();
  for (const { survey } of tables) {
    for (const [id, count] of survey.ids) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}

async function* recordsOf(
  { path, rows }: Table,
  survey: Survey,
  ids: ReadonlyMap<string, number>,
  map: TableMap | null,
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const { encoding, breathe } = settings;
  const warnings = limitWarnings(report);
  const kinds = new Map<string, number>();
  const warn = (where: string, kind: string, what: string) =>
    warnings.warn(kind, t('remark', { where, what }));
  const context: RowContext = {
    map: map ?? {},
    settings,
    orderOf: survey.orderOf,
    countOf: (id) => ids.get(id) ?? 0,
    beside: (name) =>
      fileBeside(path, name, { encoding, warn: (warning) => warnings.warn('encoding', warning) }),
    warn,
    unknownKind: (printed) => void kinds.set(printed, (kinds.get(printed) ?? 0) + 1),
  };
  const rowReport: RowReport = {
    skip: (line, why) => report.skip(placeOf(path, line), why),
    warn: (line, kind, what) => warn(placeOf(path, line), kind, what),
  };
  for await (const row of rows(rowReport)) {
    await breathe();
    const where = placeOf(path, row.line);
    if (row.cells.size === 0) {
      report.skip(where, t('rowEmpty'));
      continue;
    }
    const found = await recordOfRow(valuesOf(row, survey.mapping, map?.separator), where, context);
    if (typeof found === 'string') report.skip(where, found);
    else yield found;
  }
  warnings.finish();
  if (kinds.size > 0) report.warn(kindsWarning(path, kinds));
  if (survey.leftOut.length > 0) report.warn(leftOutWarning(path, survey.leftOut));
}

function kindsWarning(path: string, kinds: ReadonlyMap<string, number>): string {
  return t('kindsUnknown', { path, kinds: listCounted(kinds, 10) });
}

function leftOutWarning(path: string, headers: readonly string[]): string {
  const named = headers.slice(0, 40).join(', ') + (headers.length > 40 ? ' …' : '');
  return t('columnsLeftOut', { count: headers.length, columns: named, path });
}
