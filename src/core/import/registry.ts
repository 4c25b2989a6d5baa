import { AppError } from '#contract/errors.ts';
import { t } from './import-words.ts';
import type { ImportReport, Source, SourceFile } from './source.ts';
import { bibtex } from './sources/bibtex/bibtex.ts';
import { cslJson } from './sources/csl-json/csl-json.ts';
import { dublinCore } from './sources/dublin-core/dublin-core.ts';
import { ead } from './sources/ead/ead.ts';
import { files } from './sources/files/files.ts';
import { listing } from './sources/listing/listing.ts';
import { ris } from './sources/ris/ris.ts';
import { table } from './sources/table/table.ts';
import { tei } from './sources/tei/tei.ts';

/** Every kind of source that can be imported. The first that recognises a file takes it; `files`, last, takes any text. */
export const sources: readonly Source[] = [tei, ead, dublinCore, cslJson, ris, bibtex, table, listing, files];

/** The files of an import that one source reads. */
export interface SourceGroup {
  readonly source: Source;
  readonly files: readonly SourceFile[];
}

/**
 * Gives each file to the source of that name, or to the one that it goes with, or to the first that recognises it,
 * and groups them in the order in which they were named. What leaves out what others took comes last. A file among others that none recognises is refused with its reason; where it is the
 * only one, that is the import's. Throws `format-unknown` for a format that there is not.
 */
export function chooseSources(
  files: readonly SourceFile[],
  format: string | undefined,
  report: ImportReport,
): readonly SourceGroup[] {
  const groups = new Map<Source, SourceFile[]>();
  const accompanying = sources.map((source) => ({ source, files: source.accompanying?.(files) }));
  const accompanied = (file: SourceFile) => accompanying.find((each) => each.files?.has(file))?.source;
  for (const file of files) {
    const source = format === undefined ? (accompanied(file) ?? recognised(file, report)) : named(format);
    if (source === null) continue;
    const group = groups.get(source);
    if (group) group.push(file);
    else groups.set(source, [file]);
  }
  return [...groups]
    .map(([source, of]) => ({ source, files: of }))
    .sort((one, other) => Number(one.source.readsLast ?? false) - Number(other.source.readsLast ?? false));
}

const formats = () => sources.map(({ name }) => name).join(', ');

function named(format: string): Source {
  const source = sources.find(({ name }) => name === format);
  if (source) return source;
  throw new AppError('format-unknown', t('formatUnknown', { format, formats: formats() }));
}

/** The source that recognises a file; null where none does or it cannot be looked at, which is then reported. */
function recognised(file: SourceFile, report: ImportReport): Source | null {
  try {
    const source = sources.find((each) => each.detect(file));
    if (source) return source;
    throw unrecognised(file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.refuse(file.path, error);
    return null;
  }
}

const unrecognised = (file: SourceFile) =>
  new AppError('format-unknown', t('formatUnrecognised', { path: file.path, formats: formats() }));
