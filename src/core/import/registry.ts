import { AppError } from '#contract/errors.ts';
import type { Source, SourceFile } from './source.ts';
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
 * in which they were named. Throws `format-unknown`.
 */
export function chooseSources(
  files: readonly SourceFile[],
  format: string | undefined,
): readonly SourceGroup[] {
  const groups = new Map<Source, SourceFile[]>();
  for (const file of files) {
    const source = format === undefined ? recognised(file) : named(format);
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

function recognised(file: SourceFile): Source {
  const source = sources.find((each) => each.detect(file));
  if (source) return source;
  throw new AppError(
    'format-unknown',
    `${file.path} is in no format that Carrel recognises. Name one with --format: ${formats()}.`,
  );
}
