import { basename, extname, resolve } from 'node:path';
import type { Collection } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { createPackWriter } from '../pack/write-pack.ts';
import { fold } from '../search/fold.ts';
import { createBreathing } from './breathe.ts';
import { contentId } from './content-id.ts';
import { decoderOf } from './encoding/decoder.ts';
import { findFiles } from './find-files.ts';
import { createNameRegister } from './name-register.ts';
import { chooseSources } from './registry.ts';
import type { ImportReport, ReadSettings } from './source.ts';

export interface ImportOptions {
  /** The pack to write. A pack that is there is replaced, any other file is not. */
  readonly out: string;
  /** Name of the source format; recognised when left out. */
  readonly format?: string | undefined;
  /** Title of the collection; the first file's name when left out. */
  readonly title?: string | undefined;
  /** Path of a mapping file, for tables. */
  readonly map?: string | undefined;
  /** Encoding of the files; found out when left out. */
  readonly encoding?: string | undefined;
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

/** How far an import is. */
export interface ImportProgress {
  readonly records: number;
  readonly skipped: number;
  /** The record that was read last. */
  readonly where: string;
}

export interface ImportPorts {
  readonly signal?: AbortSignal | undefined;
  /** Told of each record; it should be quick. */
  readonly told?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Imports files and folders into one pack, each file by the source that recognises it. Records go into the pack
 * as they are found, so memory does not grow with them. When it is cancelled or fails nothing is left behind.
 * Throws the `source-…` and `output-…` codes, `format-unknown`, `encoding-unknown`, `map-invalid` and `cancelled`.
 */
export async function importSources(
  paths: readonly string[],
  options: ImportOptions,
  { signal, told }: ImportPorts = {},
): Promise<Imported> {
  const start = performance.now();
  const skipped: Skipped[] = [];
  const warnings: string[] = [];
  const refused: AppError[] = [];
  const report: ImportReport = {
    skip: (where, why) => skipped.push({ where, why }),
    refuse(where, error) {
      refused.push(error);
      skipped.push({ where, why: error.message });
    },
    warn: (warning) => warnings.push(warning),
  };
  if (options.encoding !== undefined) decoderOf(options.encoding);
  const isMap = (path: string) => options.map !== undefined && resolve(path) === resolve(options.map);
  const found = findFiles(paths, report, options.encoding).filter(({ path }) => !isMap(path));
  const groups = chooseSources(found, options.format, report);
  const settings: ReadSettings = {
    map: options.map,
    encoding: options.encoding,
    breathe: createBreathing(signal),
  };
  const names = createNameRegister();
  const writer = createPackWriter(options.out, { overwrite: true });
  let records = 0;
  try {
    for (const { source, files } of groups) {
      for await (const { where, ...record } of source.read(files, report, settings)) {
        await settings.breathe();
        const twin = names.claim(record.record, where);
        if (twin !== null) report.skip(where, `the same record stands at ${twin} already`);
        else {
          writer.add(record, (media, error) => report.skip(`${where}, ${media.label}`, error.message));
          records += 1;
        }
        told?.({ records, skipped: skipped.length, where });
      }
    }
    if (records === 0) throw refusalOf(refused, skipped) ?? noRecords(paths, skipped);
    writer.dropAliases(names.ambiguous());
    await settings.breathe();
    const written = writer.finish(collectionOf(paths, options));
    return {
      records: written.records,
      versions: written.versions,
      skipped,
      warnings,
      seconds: Math.round(performance.now() - start) / 1000,
      bytes: written.bytes,
    };
  } finally {
    writer.abandon();
  }
}

/** The one reason why there is nothing, where there is just one. */
const refusalOf = (refused: readonly AppError[], skipped: readonly Skipped[]): AppError | undefined =>
  skipped.length === 1 ? refused[0] : undefined;

function noRecords(paths: readonly string[], skipped: readonly Skipped[]): AppError {
  const [first] = skipped;
  const why = first ? ` The first reason: ${first.where}: ${first.why}.` : '';
  return new AppError(
    'source-no-records',
    `No records were found in ${paths.join(', ')}.${why} Save the source whole and import it again.`,
  );
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
