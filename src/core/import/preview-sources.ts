import { statSync } from 'node:fs';
import type { Collection, Version } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { documentText } from '../read/document-text.ts';
import { keepAccount, type Skipped } from './account.ts';
import { collectionOf } from './collection-of.ts';
import { decoderOf } from './encoding/decoder.ts';
import { fileEncoding } from './file-encoding.ts';
import { findFiles } from './find-files.ts';
import type { ImportOptions } from './import-sources.ts';
import { filesToRead, isTable, tableFirst } from './preview-files.ts';
import { chooseSources, type SourceGroup } from './registry.ts';
import type { FoundRecord, ImportReport, ReadSettings, SourceFile } from './source.ts';
import { readMap } from './sources/table/map-file.ts';
import { type Columns, columnsOf } from './sources/table/table-columns.ts';

export interface PreviewedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly sure: boolean;
}

/** A record as it would be, with how its first text begins. */
export interface PreviewedRecord {
  readonly where: string;
  readonly record: FoundRecord['record'];
  readonly versions: readonly Pick<Version, 'kind' | 'language'>[];
  readonly begins: string;
  readonly pictures: number;
}

export interface Preview {
  /** The first 500 of the files that were found. */
  readonly files: readonly PreviewedFile[];
  readonly fileCount: number;
  readonly bytes: number;
  /** Of the first table; null where there is none that can be read. */
  readonly table: Columns | null;
  readonly records: readonly PreviewedRecord[];
  /** True where these are all the records that there are. */
  readonly complete: boolean;
  readonly about: Collection;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly string[];
}

const maxFiles = 500;
const maxRecords = 20;
/** Time after which what was found so far is the answer. */
const enoughMs = 8_000;
/** Of each source, also where there are many. */
const fewestRecords = 5;
const beginsChars = 600;

/**
 * What an import of these files would make: how each is read, and the first records. Nothing is written, and no more
 * is read than that takes. What cannot be imported is in `skipped`. Throws `source-not-found`, `format-unknown`,
 * `encoding-unknown`, `map-invalid` and `about-invalid`.
 */
export async function previewSources(
  paths: readonly string[],
  options: Omit<ImportOptions, 'out' | 'signing' | 'about'>,
  withinMs = enoughMs,
): Promise<Preview> {
  const end = performance.now() + withinMs;
  const account = keepAccount();
  const report: ImportReport = {
    ...account.report,
    // A source takes its own end for a file that cannot be read.
    refuse: (where, error) => isCancelled(error) || account.report.refuse(where, error),
  };
  if (options.encoding !== undefined) decoderOf(options.encoding);
  const map = options.map === undefined ? null : readMap(options.map);
  const about = collectionOf(paths, options);
  const found = findFiles(paths, report, options.encoding);
  const shown = found.slice(0, maxFiles);
  const groups = chooseSources(shown, options.format, report);
  const records: PreviewedRecord[] = [];
  const settings: ReadSettings = {
    map: options.map,
    encoding: options.encoding,
    taken: new Set(),
    async breathe() {
      if (performance.now() >= end) throw new AppError('cancelled', 'The preview has seen enough.');
    },
  };
  const each = Math.max(fewestRecords, Math.floor(maxRecords / groups.length));
  let complete = found.length === shown.length;
  let table: Columns | null = null;
  try {
    for (const group of groups) {
      const files = filesToRead(group);
      if (isTable(group)) table ??= await firstColumns(files, map);
      const whole = await readSome(group, files, each, report, settings, records);
      complete &&= whole;
    }
  } catch (error) {
    if (!isCancelled(error)) throw error;
  }
  return {
    files: shown.map(describer(groups, options.encoding)),
    fileCount: found.length,
    bytes: found.reduce((sum, { path }) => sum + sizeOf(path), 0),
    table,
    records,
    complete: complete && performance.now() < end,
    about,
    skipped: account.skipped,
    warnings: account.warnings,
  };
}

/** Reads up to `most` records of a source; true where there are no more. */
async function readSome(
  { source, files: all }: SourceGroup,
  files: readonly SourceFile[],
  most: number,
  report: ImportReport,
  settings: ReadSettings,
  records: PreviewedRecord[],
): Promise<boolean> {
  const enough = records.length + most;
  const given = source.name === 'table' ? files.map(tableFirst) : files;
  for await (const found of source.read(given, report, settings)) {
    if (records.length === enough) return false;
    await settings.breathe();
    records.push(previewed(found));
  }
  return files.length === all.length && given.every((file, index) => file === files[index]);
}

function previewed({ where, record, texts }: FoundRecord): PreviewedRecord {
  const [first] = texts;
  return {
    where,
    record,
    versions: texts.map(({ kind, language }) => ({ kind, language })),
    begins: first ? documentText(first.document).slice(0, beginsChars) : '',
    pictures: texts.reduce((sum, { media }) => sum + (media?.length ?? 0), 0),
  };
}

/** The columns of the first table that can be read; of the others the reading says what is wrong. */
async function firstColumns(
  files: readonly SourceFile[],
  map: ReturnType<typeof readMap> | null,
): Promise<Columns | null> {
  for (const file of files) {
    try {
      return await columnsOf(tableFirst(file), map);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return null;
}

function describer(groups: readonly SourceGroup[], encoding: string | undefined) {
  const formats = new Map(
    groups.flatMap(({ source, files }) => files.map((file) => [file, source.name] as const)),
  );
  return (file: SourceFile): PreviewedFile => ({
    path: file.path,
    name: file.name,
    bytes: sizeOf(file.path),
    format: formats.get(file) ?? null,
    ...(fileEncoding(file, encoding) ?? { encoding: null, sure: true }),
  });
}

const isCancelled = (error: unknown) => error instanceof AppError && error.code === 'cancelled';

/** Length in bytes; 0 where the file has gone. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
