import { IntlMessageFormat } from 'intl-messageformat';
import type * as English from './en/index.ts';
import { type AnyLanguage, localeOf, pseudoLanguage } from './languages.ts';
import { pseudo } from './pseudo.ts';

/** A part of the catalogue, "adding": it has a file in the folder of every language. */
export type Part = keyof typeof English;

/** All parts in one language. The compiler finds a key that is missing, and one too many. */
export type Catalogue = {
  readonly [P in Part]: Readonly<Record<keyof (typeof English)[P], string>>;
};

export type Values = Readonly<Record<string, string | number | Date>>;
type PartValues = Readonly<Record<string, unknown>>;

export interface Words<K extends string> {
  /** The sentence of a key in the language of the window. `values` fill what stands in braces (ICU MessageFormat). */
  (key: K, values?: Values): string;
  /** Its pieces, where it has tags as `<b>` or takes what is no text: strings, and whatever the values made of the tags. */
  parts(key: K, values: PartValues): readonly unknown[];
}

interface Spoken {
  readonly language: AnyLanguage;
  /** Null for English, which every part brings along. */
  readonly catalogue: Catalogue | null;
}

let spoken: Spoken = { language: 'en', catalogue: null };
const made = new Map<string, IntlMessageFormat>();

/** Sets the language that all words are given in from now on. `load.ts` brings the catalogue. */
export function speak(language: AnyLanguage, catalogue: Catalogue | null): void {
  spoken = { language, catalogue };
  made.clear();
}

export const spokenLanguage = (): AnyLanguage => spoken.language;

/** The locale for `Intl`, "en-GB". */
export const spokenLocale = (): string => localeOf(spoken.language);

/** The words of one part: `const t = wordsOf('adding', adding)`, then `t('title')`. English is what the file itself says. */
export function wordsOf<P extends Part>(
  part: P,
  english: (typeof English)[P],
): Words<keyof (typeof English)[P] & string> {
  type Key = keyof (typeof English)[P] & string;
  const textOf = (key: Key): string =>
    (spoken.catalogue?.[part] as Record<string, string> | undefined)?.[key] ??
    (english as Record<string, string>)[key] ??
    key;
  const formOf = (key: Key): IntlMessageFormat => {
    const id = `${part}.${key}`;
    const form = made.get(id) ?? formatOf(textOf(key));
    made.set(id, form);
    return form;
  };
  const say = (key: Key, values?: Values): string => {
    const text = textOf(key);
    // Most words are just words: nothing is to be parsed.
    if (spoken.language !== pseudoLanguage && !/[{<]/.test(text)) return text;
    return String(formOf(key).format(values as Record<string, string>));
  };
  return Object.assign(say, {
    parts(key: Key, values: PartValues): readonly unknown[] {
      const all: unknown = formOf(key).format(values as Record<string, string>);
      return Array.isArray(all) ? all : [all];
    },
  });
}

function formatOf(text: string): IntlMessageFormat {
  const form = new IntlMessageFormat(text, spokenLocale());
  return spoken.language === pseudoLanguage
    ? new IntlMessageFormat(pseudo(form.getAst()), spokenLocale())
    : form;
}
