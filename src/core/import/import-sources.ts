import { basename, extname } from 'node:path';
import type { Collection } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { SourceRecord } from '../pack/source-record.ts';
import { writePack } from '../pack/write-pack.ts';
import { fold } from '../search/fold.ts';
import { contentId } from './content-id.ts';
import { readTextFile } from './read-text-file.ts';
import { chooseSource } from './registry.ts';
import type { FoundRecord } from './source.ts';

export interface ImportOptions {
  /** The pack to write. A pack that is there is replaced, any other file is not. */
  readonly out: string;
  /** Name of the source format; recognised when left out. */
  readonly format?: string | undefined;
  /** Title of the collection; the first file's name when left out. */
  readonly title?: string | undefined;
  /** ISO day on which the source was saved. Never taken from the clock. */
  readonly captured?: string | undefined;
}

export interface Skipped {
  readonly where: string;
  readonly why: string;
}

export interface Imported {
  readonly records: number;
  readonly versions: number;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly string[];
  readonly seconds: number;
  readonly bytes: number;
}

/** Imports source files into one pack. Throws the `source-…`, `format-unknown` and `output-…` codes. */
export function importSources(paths: readonly string[], options: ImportOptions): Imported {
  const start = performance.now();
  const skipped: Skipped[] = [];
  const warnings: string[] = [];
  const files = paths.map(readTextFile);
  const source = chooseSource(files, options.format);
  const found = source.read(files, {
    skip: (where, why) => skipped.push({ where, why }),
    warn: (warning) => warnings.push(warning),
  });
  const records = withUniqueAliases(withoutTwins(found, skipped));
  if (records.length === 0) {
    throw new AppError(
      'source-no-records',
      `No records were found in ${paths.join(', ')}. Save the page with its whole list and import it again.`,
    );
  }
  const written = writePack(options.out, collectionOf(paths, options), records, { overwrite: true });
  return {
    records: written.records,
    versions: written.versions,
    skipped,
    warnings,
    seconds: Math.round(performance.now() - start) / 1000,
    bytes: written.bytes,
  };
}

/** Leaves out what is there already, word for word. */
function withoutTwins(found: Iterable<FoundRecord>, skipped: Skipped[]): SourceRecord[] {
  const places = new Map<string, string>();
  const records: SourceRecord[] = [];
  for (const { where, ...record } of found) {
    const twin = places.get(record.record.id);
    if (twin === undefined) {
      places.set(record.record.id, where);
      records.push(record);
    } else skipped.push({ where, why: `the same record stands at ${twin} already` });
  }
  return records;
}

/** An alias that two records claim, or that is a record's id, names neither. */
function withUniqueAliases(records: readonly SourceRecord[]): SourceRecord[] {
  const claims = new Map<string, number>();
  for (const { record } of records) {
    for (const name of [record.id, ...record.aliases]) claims.set(name, (claims.get(name) ?? 0) + 1);
  }
  return records.map(({ record, texts }) => ({
    record: { ...record, aliases: record.aliases.filter((alias) => claims.get(alias) === 1) },
    texts,
  }));
}

function collectionOf(paths: readonly string[], { title, captured }: ImportOptions): Collection {
  const file = paths[0] ?? '';
  const name = title?.trim() || basename(file, extname(file));
  return {
    id: slugOf(name),
    title: name,
    description: '',
    publisher: null,
    host: null,
    url: null,
    licence: null,
    captured: captured ?? null,
    version: '1',
    preferredCitation: null,
  };
}

/** Letters, digits and hyphens of a title; a title without Latin letters gets an id from its content. */
function slugOf(title: string): string {
  const slug = fold(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? `collection-${contentId(title)}` : slug;
}
