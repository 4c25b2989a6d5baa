import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { MediaType, Version } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import type { SourceMedia, SourceText } from '../../pack/source-record.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { ImportReport, ReadSettings, SourceFile } from '../source.ts';
import type { Described } from './described.ts';
import { fileKindOf } from './file-kind.ts';
import { htmlToDocument } from './html/html-document.ts';
import { pageFacts } from './html/page-facts.ts';
import { imageSizeOf } from './image-size.ts';
import { pdfToDocument } from './pdf/pdf-document.ts';
import { pdfFacts } from './pdf/pdf-facts.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { headingOf, knownLanguage, markdownText, plainText } from './written-text.ts';

const t = wordsOf('hostFiles', hostFiles);

/** A file as a version of a record, and what it says of itself. */
export interface FileText {
  readonly text: SourceText;
  /** Its own title: of its front matter, its head or its first heading. */
  readonly title: string | null;
  /** Its front matter, meta tags or information dictionary, by the fields of a table. */
  readonly fields: Described;
}

/** What the version is to be, as far as the file itself does not say better. */
export interface FileTextAs {
  readonly id: string;
  readonly kind: Version['kind'];
  /** BCP 47 tag; `und` lets the file say. */
  readonly language: string;
}

/** As many pixels as a map of two square metres has at 300 dots an inch, twice over. */
const maxPixels = 600_000_000;

/**
 * Reads a file as a version: a text, Markdown, a web page, a PDF or a picture. Null where it is none of these, or
 * cannot be read; then the reason was told to the report.
 */
export async function readFileText(
  file: SourceFile,
  as: FileTextAs,
  report: ImportReport,
  settings: ReadSettings,
): Promise<FileText | null> {
  await settings.breathe();
  try {
    const read = await readByKind(file, as, report, settings);
    settings.taken?.add(realPathOf(file.path));
    return read;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    report.refuse(file.path, error);
    return null;
  }
}

async function readByKind(
  file: SourceFile,
  as: FileTextAs,
  report: ImportReport,
  settings: ReadSettings,
): Promise<FileText> {
  const kind = fileKindOf(file);
  switch (kind?.kind) {
    case 'unreadable':
      throw new AppError('source-unreadable', kind.why);
    case 'image':
      return readImage(file, as, kind.mediaType);
    case 'pdf':
      return readPdfText(file, as, report, settings);
    case 'html':
      return readPage(file, as);
    case 'markdown':
      return markdownText(file, as, report);
    default:
      // Whoever names a file knows that it is a text, whatever its ending is.
      return plainText(file, as);
  }
}

function readPage(file: SourceFile, as: FileTextAs): FileText {
  const page = parseHtml(file.text(), file.path);
  const { title, language, fields } = pageFacts(page);
  const tongue = knownLanguage(as.language, language, ...(fields.language ?? []));
  const document = htmlToDocument(page, tongue);
  if (document.blocks.length === 0 && document.footnotes.length === 0) {
    throw new AppError('source-empty', t('showsNoWords', { path: file.path }));
  }
  return { text: { ...as, language: tongue, document }, title: title ?? headingOf(document), fields };
}

async function readPdfText(
  file: SourceFile,
  as: FileTextAs,
  report: ImportReport,
  settings: ReadSettings,
): Promise<FileText> {
  const { pages, info, unread } = await readPdf(file, settings.breathe);
  const { title, language, fields } = pdfFacts(info);
  if (unread.length > 0) {
    const some = unread.slice(0, 10).join(', ') + (unread.length > 10 ? ', …' : '');
    report.warn(t('pagesUnread', { path: file.path, count: unread.length, pages: some }));
  }
  const tongue = knownLanguage(as.language, language);
  const media = [mediaOf(file, 'application/pdf')];
  if (pages.every(({ lines }) => lines.length === 0)) {
    report.warn(t('noTextLayer', { path: file.path }), 'noTextLayer');
    return { text: { ...pictures(as, tongue), media }, title, fields };
  }
  const document = pdfToDocument(pages, tongue);
  return { text: { ...as, language: tongue, document, media }, title, fields };
}

function readImage(file: SourceFile, as: FileTextAs, mediaType: MediaType): FileText {
  const size = imageSizeOf(file.start());
  if (size !== null && size.width * size.height > maxPixels) {
    throw new AppError(
      'source-unreadable',
      t('tooManyPixels', { path: file.path, width: size.width, height: size.height }),
    );
  }
  const media = [mediaOf(file, mediaType)];
  return { text: { ...pictures(as, as.language), media }, title: null, fields: {} };
}

/** A version that has no words. */
const pictures = ({ id }: FileTextAs, language: string): SourceText => ({
  id,
  kind: 'scan',
  language,
  document: { language, blocks: [], footnotes: [] },
});

function mediaOf(file: SourceFile, mediaType: MediaType): SourceMedia {
  const name = basename(file.name);
  return { id: name, label: name, mediaType, read: () => file.bytes() };
}

/** Where it really lies; a file that is gone meanwhile lies where it lay. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
