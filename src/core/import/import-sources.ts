import { resolve } from 'node:path';
import type { RecordWriter } from '../pack/record-writer.ts';
import type { Signing } from '../pack/signature.ts';
import { createThreadedWriter } from '../pack/threaded-writer.ts';
import type { WriteOptions } from '../pack/write-pack.ts';
import { readAbout } from './about-file.ts';
import { type Account, keepAccount } from './account.ts';
import { createBreathing } from './breathe.ts';
import { type About, collectionOf } from './collection-of.ts';
import { decoderOf } from './encoding/decoder.ts';
import { findFiles } from './find-files.ts';
import { createNameRegister } from './name-register.ts';
import { chooseSources } from './registry.ts';
import type { GivenMap, ReadSettings, SourceFile } from './source.ts';

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
  /** A mapping for tables, or the path of a file with one. */
  readonly map?: string | GivenMap | undefined;
  /** Encoding of the files; found out when left out. */
  readonly encoding?: string | undefined;
}

export interface Imported extends Account {
  readonly records: number;
  readonly versions: number;
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
  /** Told of the files that will be read, before the first is. */
  readonly found?: ((files: readonly SourceFile[]) => void) | undefined;
  /** Told of each record; it should be quick. */
  readonly told?: ((progress: ImportProgress) => void) | undefined;
  /** Told when all is read; putting the index in order and sealing the pack are left. */
  readonly finishing?: (() => void) | undefined;
  /** What writes the pack; when left out, a thread of its own. A small pack is written before a thread has begun. */
  readonly createWriter?: ((path: string, options: WriteOptions) => Promise<RecordWriter>) | undefined;
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
  { signal, found: toldFiles, told, finishing, createWriter = createThreadedWriter }: ImportPorts = {},
): Promise<Imported> {
  const start = performance.now();
  const account = keepAccount();
  const { report } = account;
  if (options.encoding !== undefined) decoderOf(options.encoding);
  const collection = collectionOf(
    paths,
    options,
    options.about === undefined ? {} : readAbout(options.about),
  );
  const isOurs = (path: string) =>
    [options.map, options.about].some((ours) => typeof ours === 'string' && resolve(path) === resolve(ours));
  const found = findFiles(paths, report, options.encoding).filter(({ path }) => !isOurs(path));
  toldFiles?.(found);
  const groups = chooseSources(found, options.format, report);
  const settings: ReadSettings = {
    map: options.map,
    encoding: options.encoding,
    taken: new Set(),
    breathe: createBreathing(signal),
  };
  const names = createNameRegister();
  // Its thread starts while the first file is read.
  const starting = createWriter(options.out, { overwrite: true, signing: options.signing });
  starting.catch(() => {});
  let records = 0;
  try {
    for (const { source, files } of groups) {
      for await (const { where, ...record } of source.read(files, report, settings)) {
        await settings.breathe();
        const writer = await starting;
        const twin = names.claim(record.record, where);
        if (twin !== null) account.duplicate(where, twin);
        else {
          account.dated(where, record.record);
          await writer.add(record, (media, error) => report.skip(`${where}, ${media.label}`, error.message));
          records += 1;
        }
        told?.({ records, skipped: account.skipped.length, where });
      }
    }
    const writer = await starting;
    if (records === 0) throw account.refusal(paths);
    await writer.dropAliases(names.ambiguous());
    await settings.breathe();
    finishing?.();
    const written = await writer.finish(collection);
    return {
      records: written.records,
      versions: written.versions,
      skipped: account.skipped,
      duplicates: account.duplicates,
      dates: account.dates,
      dateCount: account.dateCount,
      warnings: account.warnings,
      seconds: Math.round(performance.now() - start) / 1000,
      bytes: written.bytes,
    };
  } finally {
    await starting.then(
      (writer) => writer.abandon(),
      () => {},
    );
  }
}
