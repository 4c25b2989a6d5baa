import { AppError } from '#contract/errors.ts';
import type { Source, SourceFile } from './source.ts';
import { listing } from './sources/listing/listing.ts';

/** Every kind of source that can be imported. The first that recognises a file takes it. */
export const sources: readonly Source[] = [listing];

/** The source of that name, or the one that recognises all files. Throws `format-unknown`. */
export function chooseSource(files: readonly SourceFile[], format: string | undefined): Source {
  const names = sources.map((source) => source.name).join(', ');
  if (format !== undefined) {
    const named = sources.find((source) => source.name === format);
    if (named) return named;
    throw new AppError('format-unknown', `There is no format “${format}”. Carrel reads: ${names}.`);
  }
  const found = files.map((file) => ({ file, source: sources.find(({ detect }) => detect(file.text)) }));
  const unknown = found.find(({ source }) => source === undefined);
  if (unknown) {
    throw new AppError(
      'format-unknown',
      `${unknown.file.path} is in no format that Carrel recognises. Name one with --format: ${names}.`,
    );
  }
  const [first, ...others] = found;
  const other = others.find(({ source }) => source !== first?.source);
  if (first?.source === undefined || other !== undefined) {
    throw new AppError(
      'format-unknown',
      'The files are of different formats. Import them one after the other.',
    );
  }
  return first.source;
}
