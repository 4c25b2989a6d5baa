import { resolve } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { Signing } from '../pack/signature.ts';
import { createThreadedWriter } from '../pack/threaded-writer.ts';
import { readAbout } from './about-file.ts';
import { createBreathing } from './breathe.ts';
import { type About, collectionOf } from './collection-of.ts';
import { decoderOf } from './encoding/decoder.ts';
import { findFiles } from './find-files.ts';
import { createNameRegister } from './name-register.ts';
import { chooseSources } from './registry.ts';
import type { ImportReport, ReadSettings } from './source.ts';

/** How to import; what is said of the collection goes before what its file says. */
export interface ImportOptions extends About {
  /** The pack to write. A pack that is there is replaced, any other file is not. */
  readonly out: string;
  /** Name of the source format; recognised when left out. */
  readonly format?: string | undefined;
  /** Path of a file with the title page, or part of it. */
  readonly about?: string | undefined;
  /** Signs the pack. */
  readonly signing?: Signing | undefined;
  /** Path of a mapping file, for tables. */
  readonly map?: string | undefined;
  /** Encoding of the files; found out when left out. */
  readonly encoding?: string | undefined;
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
 * Throws the `source-…` and `output-…` codes, `format-unknown`, `encoding-unknown`, `map-invalid`, `about-invalid`,
 * `bad-argument` (for a signer's name) and `cancelled`.
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
  const collection = collectionOf(
    paths,
    options,
    options.about === undefined ? {} : readAbout(options.about),
  );
  const isOurs = (path: string) =>
    [options.map, options.about].some((ours) => ours !== undefined && resolve(path) === resolve(ours));
  const found = findFiles(paths, report, options.encoding).filter(({ path }) => !isOurs(path));
  const groups = chooseSources(found, options.format, report);
  const settings: ReadSettings = {
    map: options.map,
    encoding: options.encoding,
    taken: new Set(),
    breathe: createBreathing(signal),
  };
  const names = createNameRegister();
  const writer = await createThreadedWriter(options.out, { overwrite: true, signing: options.signing });
  let records = 0;
  try {
    for (const { source, files } of groups) {
      for await (const { where, ...record } of source.read(files, report, settings)) {
        await settings.breathe();
        const twin = names.claim(record.record, where);
        if (twin !== null) report.skip(where, `the same record stands at ${twin} already`);
        else {
          await writer.add(record, (media, error) => report.skip(`${where}, ${media.label}`, error.message));
          records += 1;
        }
        told?.({ records, skipped: skipped.length, where });
      }
    }
    if (records === 0) throw refusalOf(refused, skipped) ?? noRecords(paths, skipped);
    await writer.dropAliases(names.ambiguous());
    await settings.breathe();
    const written = await writer.finish(collection);
    return {
      records: written.records,
      versions: written.versions,
      skipped,
      warnings,
      seconds: Math.round(performance.now() - start) / 1000,
      bytes: written.bytes,
    };
  } finally {
    await writer.abandon();
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
