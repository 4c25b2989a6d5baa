import { type Counter, counterOf } from './counters.ts';
import { isLabel } from './label.ts';
import { isNavigation } from './navigation.ts';

/**
 * A piece of a page. `wide`: more blank lines stand before it than the page uses between its pieces. `row`: whether
 * the page's own markup says that it begins a record or goes on with one; null where nothing does.
 */
export type Token =
  | {
      readonly kind: 'label' | 'text';
      readonly text: string;
      readonly line: number;
      readonly wide: boolean;
      readonly row: RowPlace | null;
      readonly links: readonly string[];
    }
  | { readonly kind: 'navigation'; readonly row: RowPlace | null; readonly links: readonly string[] }
  | { readonly kind: 'counter'; readonly counter: Counter };

export type RowPlace = 'start' | 'inside';

/** Lines of a page that stand together. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** In a page with markup: its place in a row of the list, or that it belongs to the site. */
  readonly place?: RowPlace | 'site';
  /** Where it leads, as written. */
  readonly links?: readonly string[];
}

/** Splits a page into dates, texts, navigation and counters, in order. */
export function tokenise(paragraphs: readonly Paragraph[]): Token[] {
  const compact = isCompact(paragraphs);
  const usual = usualGap(paragraphs);
  return paragraphs.flatMap((paragraph, index) => {
    const wide = paragraph.gap > usual;
    // A title that happens to be a word of navigation is known by the date before it.
    const titled = isLonelyLabel(paragraphs[index - 1]) && !compact;
    return tokensOf(paragraph, { compact, wide, titled });
  });
}

/** The paragraphs of a page that was saved as text: lines between blank lines. */
export function paragraphsOf(page: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  let gap = 0;
  let nextGap = 0;
  const close = (end: number) => {
    if (lines.length > 0) paragraphs.push({ lines, line: end - lines.length + 1, gap });
    lines = [];
  };
  const all = page.split(/\r\n|\r|\n/).map(trimmed);
  for (const [index, line] of all.entries()) {
    if (line === '') {
      close(index);
      nextGap += 1;
      continue;
    }
    if (lines.length === 0) {
      gap = nextGap;
      nextGap = 0;
    }
    lines.push(line);
  }
  close(all.length);
  return paragraphs;
}

/**
 * Without white space at the ends, of every kind that browsers save, and without invisible marks. Character by
 * character: a pattern for the end would take the square of a long space's length.
 */
export function trimmed(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && blank.test(line.charAt(start))) start += 1;
  while (end > start && blank.test(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

const blank = /[\s\u200B-\u200F\u2060]/;

const isLonelyLabel = (paragraph: Paragraph | undefined) =>
  paragraph?.lines.length === 1 && isLabel(paragraph.lines[0] ?? '');

/** True where date, title and abstract stand line under line, and blank lines between the records only. */
function isCompact(paragraphs: readonly Paragraph[]): boolean {
  const led = paragraphs.filter(({ lines }) => lines.length > 1 && isLabel(lines[0] ?? ''));
  return led.length > paragraphs.filter(isLonelyLabel).length;
}

/** Blank lines between the pieces of one record: what stands between a date and its title, else the fewest. */
function usualGap(paragraphs: readonly Paragraph[]): number {
  const behindLabels = paragraphs
    .filter((_, index) => isLonelyLabel(paragraphs[index - 1]))
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  const middle = behindLabels[Math.floor((behindLabels.length - 1) / 2)];
  if (middle !== undefined) return middle;
  return Math.min(...paragraphs.slice(1).map(({ gap }) => gap));
}

interface Setting {
  readonly compact: boolean;
  readonly wide: boolean;
  readonly titled: boolean;
}

function tokensOf(
  { lines, line, place, links = [] }: Paragraph,
  { compact, wide, titled }: Setting,
): Token[] {
  const row = place === 'site' ? null : (place ?? null);
  const isSite = (text = '') =>
    place === 'site' ||
    counterOf(text) !== null ||
    (!(titled && lines.length === 1) && !isLabel(text) && isNavigation(text));
  const site = (text: string): Token => siteToken(text, { row, links });
  let start = 0;
  let end = lines.length;
  while (start < end && isSite(lines[start])) start += 1;
  while (end > start && isSite(lines[end - 1])) end -= 1;
  const inner = lines.slice(start, end);
  return [
    ...lines.slice(0, start).map(site),
    ...(inner.length === 0 ? [] : textTokens(inner, line + start, { compact, wide, row, links })),
    ...lines.slice(end).map(site),
  ];
}

interface Origin {
  readonly row: RowPlace | null;
  readonly links: readonly string[];
}

function siteToken(text: string, origin: Origin): Token {
  const counter = counterOf(text);
  return counter === null ? { kind: 'navigation', ...origin } : { kind: 'counter', counter };
}

function textTokens(
  lines: readonly string[],
  line: number,
  { compact, wide, row, links }: Omit<Setting, 'titled'> & Origin,
): Token[] {
  const [first = '', ...others] = lines;
  const one = (text: string): Token => ({
    kind: isLabel(text) ? 'label' : 'text',
    text,
    line,
    wide,
    row,
    links,
  });
  if (others.length === 0) return [one(first)];
  // A paragraph of several lines is a text that was wrapped …
  if (!compact) return [{ kind: 'text', text: lines.join(' '), line, wide, row, links }];
  // … or a record whose parts stand line under line.
  const labelled = isLabel(first);
  const inside = row === null ? null : 'inside';
  const head: Token[] = labelled ? [{ kind: 'label', text: first, line, wide, row, links: [] }] : [];
  const [title = '', ...abstract] = labelled ? others : lines;
  const titleLine = labelled ? line + 1 : line;
  const parts: Token[] = [
    { kind: 'text', text: title, line: titleLine, wide: !labelled, row: labelled ? inside : row, links },
  ];
  if (abstract.length > 0) {
    const text = abstract.join(' ');
    parts.push({ kind: 'text', text, line: titleLine + 1, wide: false, row: inside, links: [] });
  }
  return [...head, ...parts];
}
