import type { Version } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { SourceText } from '../../pack/source-record.ts';
import { plainTextToDocument } from '../plain-text.ts';
import type { ImportReport, ReadSettings, SourceFile } from '../source.ts';

/** A file as a version of a record, and what it says of itself. */
export interface FileText {
  readonly text: SourceText;
  /** Its own title: of its front matter, its head or its first heading. */
  readonly title: string | null;
  /** Its front matter, meta tags or information dictionary, in the names of a table's vocabulary where it has them. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** What the version is to be, as far as the file itself does not say better. */
export interface FileTextAs {
  readonly id: string;
  readonly kind: Version['kind'];
  /** BCP 47 tag; `und` lets the file say. */
  readonly language: string;
}

/**
 * Reads a file as a version. Null where it is of no kind that is read, or cannot be read; then the reason was told
 * to the report.
 */
export async function readFileText(
  file: SourceFile,
  as: FileTextAs,
  report: ImportReport,
  settings: ReadSettings,
): Promise<FileText | null> {
  await settings.breathe();
  try {
    const document = plainTextToDocument(file.text(), as.language);
    return { text: { ...as, document }, title: null, fields: {} };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.refuse(file.path, error);
    return null;
  }
}
