import { AppError } from '#contract/errors.ts';
import { looksLikeHtml } from '../../html/parse-html.ts';
import { t } from '../../import-words.ts';
import { readTexts } from '../../read-texts.ts';
import type { ImportReport, SourceFile } from '../../source.ts';
import { parseHtmlPage } from './html-page.ts';
import { isListing, isTextListing } from './is-listing.ts';
import { type Page, parsePage } from './parse-page.ts';

/** A page of a list with the file that it was saved in; its links are absolute. */
export interface SavedPage extends Page {
  readonly path: string;
  readonly address: string | null;
}

/** True where a file is a list: a text or a web page with little but records on it. */
export function isListingFile(file: SourceFile): boolean {
  const head = file.head();
  // Tables and other markup have sources of their own.
  if (!/^\s*[<{[]/.test(head)) return isTextListing(head);
  if (!looksLikeHtml(head)) return false;
  try {
    return isListing(parseHtmlPage(file.text(), file.path));
  } catch (error) {
    // What cannot be read is for the next source to refuse.
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Reads pages of either kind; one that cannot be read is refused with its reason and left out. */
export function* readPages(files: readonly SourceFile[], report: ImportReport): Generator<SavedPage> {
  for (const { file, text } of readTexts(files, report)) {
    const { path } = file;
    try {
      if (isWebArchive(text)) throw webArchive(path);
      yield /^\s*</.test(text)
        ? { ...parseHtmlPage(text, path), path }
        : { ...parsePage(text), path, address: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.refuse(path, error);
    }
  }
}

/** MHTML (RFC 2557): a page and its pictures as one message. */
const isWebArchive = (text: string): boolean =>
  /^(?:From|MIME-Version|Snapshot-Content-Location|Subject|Date|Content-Type):/i.test(text) &&
  /^Content-Type:\s*multipart\/related/im.test(text.slice(0, 4096));

const webArchive = (path: string) => new AppError('source-unreadable', t('webArchive', { path }));
