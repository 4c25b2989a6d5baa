import type { Locale } from './locales.ts';
import { namePattern } from './name-pattern.ts';
import { withoutFinalStop } from './plain-text.ts';
import { curlyFrom, type QuoteMarks, readQuotes } from './quotes.ts';
import { shield, shieldAll } from './shield.ts';

/** How a format writes the three things in a title that are more than letters. */
export interface TitleForm {
  readonly marks: QuoteMarks;
  /** Escapes plain text. */
  readonly plain: (text: string) => string;
  /** Keeps an escaped name from being recased. */
  readonly name: (escaped: string) => string;
}

/** CSL's own way to keep the case of words (CSL 1.0.2, "Title case conversion"). */
export const nocase = (name: string): string => `<span class="nocase">${name}</span>`;

/**
 * A title for the citation engine. Its quotation marks are curly pairs, double outermost, which the engine
 * turns to fit the style's own; apostrophes and markup are hidden from it; `names` keep their case, so that
 * no style makes "Ri Sang-Jo" of "Ri Sang-jo" (field notes §4.2).
 */
export const cslTitle = (
  title: string,
  names: readonly string[],
  marks: QuoteMarks = curlyFrom('double'),
): string => titleIn({ marks, plain: shield, name: nocase }, title, names);

/** Outer and inner quotation marks of the languages whose marks the engine cannot turn one into the other. */
const marksOf: Partial<Record<Locale, readonly [QuotePair, QuotePair]>> = {
  'de-DE': [
    ['„', '“'],
    ['‚', '‘'],
  ],
  'fr-FR': [
    ['«\u00A0', '\u00A0»'],
    ['“', '”'],
  ],
  'ru-RU': [
    ['«', '»'],
    ['„', '“'],
  ],
  'ja-JP': [
    ['「', '」'],
    ['『', '』'],
  ],
};
type QuotePair = readonly [open: string, close: string];

/**
 * The marks inside a title of a style of ours, written out: those of the locale, inner ones first where the style
 * quotes titles. Undefined for English, Korean and Chinese, whose curly pairs the engine turns itself.
 */
export function marksInTitle(locale: Locale, isQuoted: boolean): QuoteMarks | undefined {
  const pairs = marksOf[locale];
  if (pairs === undefined) return undefined;
  return (depth) => {
    const [open, close] = pairs[(depth + (isQuoted ? 0 : 1)) % 2 === 1 ? 1 : 0] ?? pairs[0];
    return [shieldAll(open), shieldAll(close)];
  };
}

/** A title in a format's own writing, with `names` protected wherever they stand in it. */
export function titleIn(form: TitleForm, title: string, names: readonly string[]): string {
  return readQuotes(withoutFinalStop(title))
    .map((part) =>
      part.type === 'text'
        ? withNames(form, part.text, names)
        : form.marks(part.depth)[part.type === 'open' ? 0 : 1],
    )
    .join('');
}

function withNames({ plain, name }: TitleForm, text: string, names: readonly string[]): string {
  if (names.length === 0) return plain(text);
  const found = text.matchAll(anyOf(names));
  let done = 0;
  let out = '';
  for (const { index, 0: printed } of found) {
    out += plain(text.slice(done, index)) + name(plain(printed));
    done = index + printed.length;
  }
  return out + plain(text.slice(done));
}

/** A record's title and its short form are looked through for the same names, one after the other. */
let last: { readonly names: string; readonly pattern: RegExp } | null = null;

function anyOf(names: readonly string[]): RegExp {
  const joined = names.join('\n');
  if (last?.names !== joined) {
    const patterns = names.toSorted((one, other) => other.length - one.length).map(namePattern);
    last = { names: joined, pattern: new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'gu') };
  }
  return last.pattern;
}
