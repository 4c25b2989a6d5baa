import { isAppError } from '#contract/errors.ts';
import type { ImportPreview, ImportProgress, ImportSettings } from '#contract/imports.ts';
import { encodingNames } from '#core/import/encoding/encoding-names.ts';
import { createGauge, type Gauge } from '#core/import/gauge.ts';
import { type Imported, type ImportOptions, importSources } from '#core/import/import-sources.ts';
import { previewSources } from '#core/import/preview-sources.ts';
import { sources } from '#core/import/registry.ts';
import { fields } from '#core/import/sources/table/fields.ts';
import { troubleOfDisk } from '#core/shelf/move-pack.ts';
import { shortened } from './shortened.ts';
import { inWindow, skippedInWindow } from './window-words.ts';

export interface ImportOrder {
  readonly paths: readonly string[];
  readonly settings: ImportSettings;
}

/** An import with the file to be written, and the folder that it is for. */
export interface OrderIn extends ImportOrder {
  readonly out: string;
  readonly packs: string;
}

/** As many of a list as a preview shows. */
const mostRemarks = 200;

/** The preview as the window gets it; what it would replace is added by the host. */
export async function previewTask({
  paths,
  settings,
}: ImportOrder): Promise<Omit<ImportPreview, 'replaces'>> {
  const preview = await previewSources(paths, optionsOf(settings));
  const formats = Map.groupBy(
    preview.files.filter(({ format }) => format !== null),
    ({ format }) => format ?? '',
  );
  const { map } = settings;
  return {
    ...preview,
    files: [...preview.files],
    formats: [...formats].map(([format, files]) => ({ format, files: files.length })),
    knownFormats: sources.map(({ name, description }) => ({ name, description })),
    knownEncodings: [...encodingNames],
    table: preview.table && {
      columns: preview.table.columns.map((column) => ({ ...column, samples: [...column.samples] })),
      fields: [...fields],
      separator: map?.separator ?? null,
      dates: preview.table.dates,
      language: map?.language ?? null,
      texts: map?.texts ?? null,
    },
    records: preview.records.map((record) => shortened({ ...record, versions: [...record.versions] })),
    skipped: skippedInWindow(preview.skipped.slice(0, mostRemarks)),
    warnings: preview.warnings.slice(0, mostRemarks).map(inWindow),
  };
}

/** How far an import is; how long it took is for the host to say. */
export type Told = Omit<ImportProgress, 'seconds'>;

/** An import, with the duplicates taken out of what was skipped. */
export async function importTask(
  { paths, settings, out, packs }: OrderIn,
  tell: (told: Told) => void,
): Promise<Imported> {
  const progress = createProgress(tell);
  try {
    const imported = await importSources(paths, { ...optionsOf(settings), out }, progress);
    const duplicates = new Set(imported.duplicates);
    return {
      ...imported,
      skipped: skippedInWindow(imported.skipped.filter((entry) => !duplicates.has(entry))),
      warnings: imported.warnings.map(inWindow),
    };
  } catch (error) {
    // It speaks of a file on its way, of which nobody has heard.
    if (!isAppError(error) || error.code !== 'output-unwritable') throw error;
    const answer = troubleOfDisk(packs, error.cause);
    throw isAppError(answer) ? answer : error;
  }
}

const everyMs = 100;

function createProgress(tell: (told: Told) => void) {
  let gauge: Gauge = createGauge([]);
  let told: Told = { phase: 'preparing', records: 0, skipped: 0, where: '', bytesRead: 0, bytes: 0 };
  let last = 0;
  return {
    found(files: readonly { readonly path: string }[]) {
      gauge = createGauge(files);
      told = { ...told, bytes: gauge.bytes };
      tell(told);
    },
    told(progress: Pick<Told, 'records' | 'skipped' | 'where'>) {
      told = { ...told, ...progress, phase: 'reading' };
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      told = { ...told, bytesRead: gauge.at(told.where) };
      tell(told);
    },
    finishing: () => tell({ ...told, phase: 'finishing', bytesRead: gauge.bytes }),
  };
}

/** Null says nothing in the contract, and is left out here. */
function optionsOf({ format, encoding, map, about }: ImportSettings): Omit<ImportOptions, 'out' | 'about'> {
  return { ...about, format: format ?? undefined, encoding: encoding ?? undefined, map: map ?? undefined };
}
