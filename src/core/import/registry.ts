import { AppError } from '#contract/errors.ts';
import type { ImportReport, Source, SourceFile } from './source.ts';
import { listing } from './sources/listing/listing.ts';
import { table } from './sources/table/table.ts';
import { tei } from './sources/tei/tei.ts';

/** Every kind of source that can be imported. The first that recognises a file takes it. */
export const sources: readonly Source[] = [tei, table, listing];

/** The files of an import that one source reads. */
export interface SourceGroup {
  readonly source: Source;
  readonly files: readonly SourceFile[];
}

/**
 * Gives each file to the source of that name, or to the first that recognises it, and groups them in the order
 * in which they were named. A file among others that none recognises is refused with its reason; where it is the
 * only one, that is the import's. Throws `format-unknown` for a format that there is not.
 */
export function chooseSources(
  files: readonly SourceFile[],
  format: string | undefined,
  report: ImportReport,
): readonly SourceGroup[] {
  const groups = new Map<Source, SourceFile[]>();
  for (const file of files) {
    const source = format === undefined ? recognised(file) : named(format);
    if (source === null) {
      report.refuse(file.path, unrecognised(file));
      continue;
    }
    const group = groups.get(source);
    if (group) group.push(file);
    else groups.set(source, [file]);
  }
  return [...groups].map(([source, of]) => ({ source, files: of }));
}

const formats = () => sources.map(({ name }) => name).join(', ');

function named(format: string): Source {
  const source = sources.find(({ name }) => name === format);
  if (source) return source;
  throw new AppError('format-unknown', `There is no format “${format}”. Carrel reads: ${formats()}.`);
}

const recognised = (file: SourceFile): Source | null => sources.find((each) => each.detect(file)) ?? null;

const unrecognised = (file: SourceFile) =>
  new AppError(
    'format-unknown',
    `${file.path} is in no format that Carrel recognises. Name one with --format: ${formats()}.`,
  );
