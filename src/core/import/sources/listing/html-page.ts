import { parseHtml } from '../../html/parse-html.ts';
import { announced } from './counters.ts';
import { addressOf } from './html-links.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { shareOf } from './is-listing.ts';
import { type Page, parseParagraphs } from './parse-page.ts';
import type { Paragraph } from './tokens.ts';

/** A listing page that was saved with its markup. */
export interface HtmlPage extends Page {
  /** From where it was saved; null where the page does not say. */
  readonly address: string | null;
  /** Share of the page's words, those of menus and asides left out, that its records have. */
  readonly share: number;
}

/**
 * Finds the records of a listing page saved as HTML, by the same rules as in one saved as text. Where the markup
 * shows rows, a record keeps to its row; where the page's counter knows better, the text alone is read.
 * Throws `source-unreadable` for a page beyond all measure.
 */
export function parseHtmlPage(html: string, path: string): HtmlPage {
  const document = parseHtml(html, path);
  const { paragraphs, inRows } = htmlParagraphs(document);
  const page = inRows === null ? parseParagraphs(paragraphs) : better(inRows, paragraphs);
  return { ...page, address: addressOf(document, html), share: shareOf(page, paragraphs) };
}

function better(inRows: readonly Paragraph[], paragraphs: readonly Paragraph[]): Page {
  const page = parseParagraphs(inRows);
  const expected = announced(page.counters);
  if (expected === null || expected === page.entries.length) return page;
  const plain = parseParagraphs(paragraphs);
  return plain.entries.length === expected ? plain : page;
}
