import { type Page, parseParagraphs } from './parse-page.ts';
import { type Paragraph, paragraphsOf } from './tokens.ts';

/** Share of a page's words, those of menus and asides left out, that its records have. */
export function shareOf({ entries }: Page, paragraphs: readonly Paragraph[]): number {
  const words = paragraphs.filter(({ place }) => place !== 'site').flatMap(({ lines }) => lines);
  const inRecords = entries.map(({ label, title, abstract }) => length([label, title, abstract]));
  return sum(inRecords) / Math.max(1, length(words));
}

const length = (texts: readonly (string | null)[]): number => sum(texts.map((text) => text?.length ?? 0));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Nobody prints longer titles; a paragraph behind the date of a diary is longer. */
const maxTitle = 600;

/** “Dear Sir,” stands behind the date of a letter. */
const isTitle = (text: string) => text.length <= maxTitle && !/[.…,]["'”’»)\]]*$/.test(text);

/**
 * True for a page that is a list and little else: an article has other words than those of the records that it
 * mentions, and a diary's days have no titles.
 */
export function isListing({ entries, counters, share }: Page & { readonly share: number }): boolean {
  const titled = entries.filter(({ title }) => isTitle(title));
  const dated = entries.filter(({ label }) => label !== null);
  if (titled.length * 2 <= entries.length || dated.length === 0) return false;
  return share > 0.5 && (counters.length > 0 || dated.length > 1);
}

/**
 * The same of a page saved as text, which has no markup to tell it from a letter or a report. A single record without
 * a counter must be all that there is: date, title and an abstract that is a sentence.
 */
export function isTextListing(text: string): boolean {
  const paragraphs = paragraphsOf(text);
  const page = parseParagraphs(paragraphs);
  const { entries, leftovers, counters } = page;
  if (isListing({ ...page, share: shareOf(page, paragraphs) })) return true;
  const [only, ...others] = entries;
  if (only === undefined || others.length + leftovers.length + counters.length > 0) return false;
  return only.label !== null && isTitle(only.title) && paragraphs.length <= 3;
}
