import type { DocumentModel } from '#contract/document.ts';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { inlineText } from '../../read/document-text.ts';
import { languageTag } from '../languages.ts';
import { isTame } from '../markdown/is-tame.ts';
import { markdownToDocument } from '../markdown/to-document.ts';
import { plainTextToDocument } from '../plain-text.ts';
import type { ImportReport, SourceFile } from '../source.ts';
import { describedBy } from './described.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import type { FileText, FileTextAs } from './read-file.ts';
import { usableTitle } from './usable-title.ts';

const t = wordsOf('hostFiles', hostFiles);

/** As for a record of an edition: no document is longer. */
const maxChars = 20_000_000;

/** A plain text, with paragraphs between its blank lines. */
export function plainText(file: SourceFile, as: FileTextAs): FileText {
  const language = knownLanguage(as.language);
  const document = plainTextToDocument(textOf(file), language);
  return { text: { ...as, language, document }, title: null, fields: {} };
}

/** Markdown with its front matter. What its parser would not get through is read as plain text. */
export function markdownText(file: SourceFile, as: FileTextAs, report: ImportReport): FileText {
  const text = textOf(file);
  const { fields, body } = described(file, text, report);
  const language = knownLanguage(as.language, ...(fields.language ?? []));
  const document = documentOf(file, body, language, report);
  if (document.blocks.length === 0 && document.footnotes.length === 0) {
    throw new AppError('source-empty', t('onlyDescription', { path: file.path }));
  }
  const title = fields.title?.[0] ?? headingOf(document);
  return { text: { ...as, language, document }, title, fields };
}

/** Front matter that cannot be read stays in the text, as it is typed, so that none of it is lost. */
function described(file: SourceFile, text: string, report: ImportReport) {
  const { yaml, body } = splitFrontMatter(text);
  if (yaml === null) return { fields: {}, body };
  try {
    return { fields: describedBy(parseYaml(yaml, file.path)), body };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.warn(error.message);
    const fence = '~'.repeat(40);
    return { fields: {}, body: `${fence}\n${yaml}\n${fence}\n\n${body}` };
  }
}

function documentOf(file: SourceFile, body: string, language: string, report: ImportReport): DocumentModel {
  if (isTame(body)) {
    try {
      return markdownToDocument(body, language);
    } catch (error) {
      // Too deep for its parser, which works by recursion.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  report.warn(t('tooIntricate', { path: file.path }), 'markdown');
  return plainTextToDocument(body, language);
}

/** Throws `source-unreadable` for a text beyond all measure. */
function textOf(file: SourceFile): string {
  const text = file.text();
  if (text.length <= maxChars) return text.replaceAll('\0', '\uFFFD').toWellFormed();
  throw new AppError('source-unreadable', t('tooLong', { path: file.path }));
}

/** The first heading of a text, where it is near its beginning. */
export function headingOf({ blocks }: DocumentModel): string | null {
  const heading = blocks.slice(0, 10).find(({ type }) => type === 'heading');
  return heading?.type === 'heading' ? usableTitle(inlineText(heading.content)) : null;
}

/** The first that is a language; `und` where none is. */
export function knownLanguage(...said: readonly (string | null)[]): string {
  for (const each of said) {
    const tag = each === null || each === 'und' ? null : languageTag(each);
    if (tag !== null) return tag;
  }
  return 'und';
}
