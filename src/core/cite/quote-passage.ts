import type { Anchor } from '#contract/anchors.ts';
import type { Quoted } from '#contract/citations.ts';
import type { DocumentModel } from '#contract/document.ts';
import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import { pageOf } from '../read/page-of.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown as markdown } from './escape-markdown.ts';
import { type CitationOptions, formatCitation } from './format-citation.ts';
import { curlyFrom, withQuotes } from './quotes.ts';
import type { Style } from './styles.ts';
import { wordsIn } from './words.ts';

export interface QuoteSource {
  readonly record: ArchivalRecord;
  readonly collection: Collection;
  readonly document: DocumentModel;
  readonly anchor: Anchor;
}

/** From this many words on, or from two paragraphs on, a quotation stands apart and has no marks (CMOS 17, 13.10). */
const blockWords = 100;

/**
 * A passage as one takes it away: as printed, in quotation marks or set apart, with the note of the style, its page, what kind
 * of text was read, and the way back to it.
 */
export function quotePassage(
  source: QuoteSource,
  style?: string | Style,
  options: CitationOptions = {},
): Quoted {
  const { record, collection, document, anchor } = source;
  const pages = pagesOf(document, anchor);
  const { note } = formatCitation(record, collection, style, {
    ...options,
    ...(pages !== undefined && { locator: { label: 'page' as const, value: pages } }),
  });
  const said = versionSaid(record, anchor.version);
  const link = linkTo(collection.id, record.id, anchor);
  const paragraphs = anchor.quote.split('\n').filter((each) => each.trim() !== '');
  const isBlock = paragraphs.length > 1 || anchor.quote.split(/\s+/).length >= blockWords;
  const words = isBlock ? paragraphs : [inMarks(paragraphs[0] ?? '')];

  const cited = `${note.text}${said === null ? '' : ` ${said}`}`;
  const citedHtml = `${note.html}${said === null ? '' : ` ${escapeHtml(said)}`}`;
  const htmlWords = words.map((each) => `<p>${escapeHtml(each)}</p>`).join('');
  return {
    text: `${words.join('\n\n')}\n\n${cited}\n${link}`,
    html: `${isBlock ? `<blockquote>${htmlWords}</blockquote>` : htmlWords}<p>${citedHtml}<br>${escapeHtml(link)}</p>`,
    markdown: `${words.map((each) => (isBlock ? `> ${markdown(each)}` : markdown(each))).join(isBlock ? '\n>\n' : '\n\n')}\n\n${markdown(cited)} <${link}>`,
  };
}

/** Double marks outside, so that those inside are single, and so on in turn (CMOS 17, 13.30). */
const inMarks = (words: string): string =>
  `“${withQuotes(words, (depth) => curlyFrom('double')(depth + 1))}”`;

/** The page or pages on which a passage lies, by the page breaks of its text. */
export function pagesOf(document: DocumentModel, { start, end }: Anchor): string | undefined {
  const [first, last] = [pageOf(document, start), pageOf(document, end)];
  if (first === null) return last ?? undefined;
  return last === null || last === first ? first : `${first}–${last}`;
}

/** Which text was read, where a reader might take it for another: a translation, a draft, one of several. */
export function versionSaid({ versions }: ArchivalRecord, id: string): string | null {
  const version = versions.find((each) => each.id === id);
  if (version === undefined) return null;
  const isPlain = versions.length === 1 && (version.kind === 'original' || version.kind === 'transcription');
  return isPlain ? null : `(Quoted from the ${wordsIn('en-US').versions[version.kind]}.)`;
}

/** The way back: collection, record, version and passage. The search box opens it (docs/citation.md). */
export function linkTo(collection: string, record: string, { version, start, end }: Anchor): string {
  const point = (at: Anchor['start']) => `${encodeURIComponent(at.place)}:${at.offset}`;
  const path = [collection, record].map(encodeURIComponent).join('/');
  return `carrel:${path}?version=${encodeURIComponent(version)}&from=${point(start)}&to=${point(end)}`;
}
