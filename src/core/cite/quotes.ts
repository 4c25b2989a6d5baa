/** A piece of text: words, or one mark of a matched pair of quotation marks with its depth from 1. */
export type QuotePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly depth: number };

/** The marks of a pair at a depth. */
export type QuoteMarks = (depth: number) => readonly [open: string, close: string];

/** American typography: double outside, single within, and so on in turn (CMOS 17, 6.9 and 13.30). */
export const curlyFrom =
  (first: 'double' | 'single'): QuoteMarks =>
  (depth) =>
    (depth % 2 === 1) === (first === 'double') ? ['“', '”'] : ['‘', '’'];

/** Straight marks, outermost double: what CSL-JSON asks of a title that another program will quote. */
export const straight: QuoteMarks = (depth) => (depth % 2 === 1 ? ['"', '"'] : ["'", "'"]);

/** Text with each matched pair in `marks`. Apostrophes stay apostrophes. */
export const withQuotes = (text: string, marks: QuoteMarks): string =>
  readQuotes(text)
    .map((part) => (part.type === 'text' ? part.text : marks(part.depth)[part.type === 'open' ? 0 : 1]))
    .join('');

interface Mark {
  readonly at: number;
  readonly family: 'double' | 'single';
  readonly side: 'open' | 'close';
}

/**
 * Tells quotation marks from apostrophes, straight or curly. A mark inside a word is never a quotation
 * mark (P'yŏngyang), nor is one without a partner (Workers' Party); a straight one then becomes curly.
 */
export function readQuotes(text: string): readonly QuotePart[] {
  const chars = [...text];
  const pairs = matchedPairs(chars);
  const parts: QuotePart[] = [];
  let words = '';
  chars.forEach((char, at) => {
    const pair = pairs.get(at);
    if (pair === undefined) {
      words += literal(char, chars, at);
      return;
    }
    if (words !== '') parts.push({ type: 'text', text: words });
    words = '';
    parts.push(pair);
  });
  if (words !== '') parts.push({ type: 'text', text: words });
  return parts;
}

function matchedPairs(chars: readonly string[]): ReadonlyMap<number, QuotePart> {
  const marks = chars.flatMap((_, at) => markAt(chars, at) ?? []);
  const pairs: { open: number; close: number }[] = [];
  const waiting: Mark[] = [];
  marks.forEach((mark, index) => {
    if (mark.side === 'open') {
      waiting.push(mark);
      return;
    }
    const partner = waiting.findLastIndex((open) => open.family === mark.family);
    if (partner === -1 || isPlural(chars, mark, marks.slice(index + 1))) return;
    // What opened inside and never closed was no quotation mark.
    const [open] = waiting.splice(partner);
    if (open !== undefined) pairs.push({ open: open.at, close: mark.at });
  });
  const found = new Map<number, QuotePart>();
  for (const { open, close } of pairs) {
    const depth = 1 + pairs.filter((outer) => outer.open < open && outer.close > close).length;
    found.set(open, { type: 'open', depth });
    found.set(close, { type: 'close', depth });
  }
  return found;
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char);
const isGap = (char: string | undefined): boolean => char === undefined || /[\s([{<>=—–/-]/u.test(char);
const isQuote = (char: string | undefined): boolean => char !== undefined && /["“”„'‘’]/.test(char);

/** What the mark at `at` could be from its neighbours alone; null where it can only be an apostrophe. */
function markAt(chars: readonly string[], at: number): Mark | null {
  const [before, char, after] = [chars[at - 1], chars[at], chars[at + 1]];
  const opens = (isGap(before) || isQuote(before)) && after !== undefined && !/\s/.test(after);
  switch (char) {
    case '"':
      return { at, family: 'double', side: opens ? 'open' : 'close' };
    case '“':
    case '„':
      return { at, family: 'double', side: 'open' };
    case '”':
      return { at, family: 'double', side: 'close' };
    case '‘':
      return isWord(before) ? null : { at, family: 'single', side: 'open' };
    case "'":
      if (isWord(before) && isWord(after)) return null;
      return { at, family: 'single', side: opens ? 'open' : 'close' };
    case '’':
      return isWord(after) || isGap(before) ? null : { at, family: 'single', side: 'close' };
    default:
      return null;
  }
}

/** "'Letter of the Workers' Party'": after an s, with a better closing mark still to come, it is a plural's. */
function isPlural(chars: readonly string[], { at, family }: Mark, later: readonly Mark[]): boolean {
  if (family !== 'single' || !/s/i.test(chars[at - 1] ?? '') || chars[at + 1] !== ' ') return false;
  return later.find((mark) => mark.family === 'single')?.side === 'close';
}

/** A mark without a partner: an apostrophe, or the printed quotation mark in its curly form. */
function literal(char: string, chars: readonly string[], at: number): string {
  if (char === "'") return '’';
  return char === '"' ? (markAt(chars, at)?.side === 'open' ? '“' : '”') : char;
}
