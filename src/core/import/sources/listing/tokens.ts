import { type Counter, counterOf } from './counters.ts';
import { isLabel } from './label.ts';
import { isNavigation } from './navigation.ts';

/** A piece of a page. `wide`: more blank lines stand before it than the page uses between its pieces. */
export type Token =
  | { readonly kind: 'label' | 'text'; readonly text: string; readonly line: number; readonly wide: boolean }
  | { readonly kind: 'navigation' }
  | { readonly kind: 'counter'; readonly counter: Counter };

interface Paragraph {
  readonly lines: readonly string[];
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** Splits a page into dates, texts, navigation and counters, in order. */
export function tokenisePage(page: string): Token[] {
  const paragraphs = paragraphsOf(page);
  const compact = isCompact(paragraphs);
  const usual = usualGap(paragraphs);
  return paragraphs.flatMap((paragraph, index) => {
    const wide = paragraph.gap > usual;
    // A title that happens to be a word of navigation is known by the date before it.
    const titled = isLonelyLabel(paragraphs[index - 1]) && !compact;
    return tokensOf(paragraph, { compact, wide, titled });
  });
}

function paragraphsOf(page: string): Paragraph[] {
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

/** Without white space at the ends, of every kind that browsers save, and without invisible marks. */
const trimmed = (line: string) => line.replaceAll(/^[\s\u200B-\u200F\u2060]+|[\s\u200B-\u200F\u2060]+$/g, '');

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

function tokensOf({ lines, line }: Paragraph, { compact, wide, titled }: Setting): Token[] {
  const isSite = (text = '') =>
    counterOf(text) !== null || (!(titled && lines.length === 1) && !isLabel(text) && isNavigation(text));
  let start = 0;
  let end = lines.length;
  while (start < end && isSite(lines[start])) start += 1;
  while (end > start && isSite(lines[end - 1])) end -= 1;
  const inner = lines.slice(start, end);
  return [
    ...lines.slice(0, start).map(siteToken),
    ...(inner.length === 0 ? [] : textTokens(inner, line + start, { compact, wide })),
    ...lines.slice(end).map(siteToken),
  ];
}

function siteToken(text: string): Token {
  const counter = counterOf(text);
  return counter === null ? { kind: 'navigation' } : { kind: 'counter', counter };
}

function textTokens(
  lines: readonly string[],
  line: number,
  { compact, wide }: Omit<Setting, 'titled'>,
): Token[] {
  const [first = '', ...others] = lines;
  if (others.length === 0) return [{ kind: isLabel(first) ? 'label' : 'text', text: first, line, wide }];
  // A paragraph of several lines is a text that was wrapped …
  if (!compact) return [{ kind: 'text', text: lines.join(' '), line, wide }];
  // … or a record whose parts stand line under line.
  const labelled = isLabel(first);
  const head: Token[] = labelled ? [{ kind: 'label', text: first, line, wide }] : [];
  const [title = '', ...abstract] = labelled ? others : lines;
  const titleLine = labelled ? line + 1 : line;
  const parts: Token[] = [{ kind: 'text', text: title, line: titleLine, wide: !labelled }];
  if (abstract.length > 0) {
    parts.push({ kind: 'text', text: abstract.join(' '), line: titleLine + 1, wide: false });
  }
  return [...head, ...parts];
}
