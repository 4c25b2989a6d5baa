import { AppError } from '#contract/errors.ts';
import type { ImportReport, SourceFile } from './source.ts';

/** The texts of files, one by one; a file that cannot be read is refused with its reason and left out. */
export function* readTexts(
  files: readonly SourceFile[],
  report: ImportReport,
): Generator<{ readonly file: SourceFile; readonly text: string }> {
  for (const file of files) {
    try {
      yield { file, text: file.text() };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.refuse(file.path, error);
    }
  }
}
