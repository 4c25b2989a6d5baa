import { AppError } from '#contract/errors.ts';
import { documentText } from '../../../read/document-text.ts';
import { htmlToDocument } from '../../files/html/html-document.ts';
import { parseHtml } from '../../html/parse-html.ts';

/** Markup that reference managers put into fields, and that of abstracts from publishers (JATS). */
const markup =
  /<\/?(?:p|br|div|span|i|b|u|em|strong|ul|ol|li|a|h[1-6]|sub|sup|sc|nc|ncx|blockquote|code|pre|jats:[a-z-]+)(?:\s[^<>]*)?\/?>/gi;
const marked = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|blockquote|pre)(?:\s[^<>]*)?\/?>/i;

/** A longer note is no page; markup made to be slow takes a second for as much. */
const maxPageChars = 60_000;

/** A field of one line as text: without markup, marks that no reader sees and white space at the ends. */
export const oneLine = (value: string): string =>
  clean(value.replaceAll(markup, '')).replaceAll(/\s+/g, ' ').trim();

/** A longer text, its paragraphs between blank lines. Notes of Zotero are web pages and are read as such. */
export function paragraphs(value: string): string {
  const text = clean(value);
  if (text.length > maxPageChars || !marked.test(text)) return tidy(text.replaceAll(markup, ''));
  try {
    return tidy(
      documentText(htmlToDocument(parseHtml(text.replaceAll(/<(\/?)jats:/gi, '<$1'), 'note'), 'und')),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return tidy(text.replaceAll(markup, ' '));
  }
}

const clean = (text: string): string =>
  text.replaceAll('\uFEFF', '').replaceAll('\0', '\uFFFD').toWellFormed();

const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
