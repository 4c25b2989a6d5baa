/** The languages of the interface. A document's own language has nothing to do with them. */
export const languages = ['en', 'ko', 'zh', 'ru', 'de'] as const;
export type Language = (typeof languages)[number];

/** English with every letter changed, to find words that are in no catalogue. Offered nowhere; for tests. */
export const pseudoLanguage = 'en-XA';
export type AnyLanguage = Language | typeof pseudoLanguage;

/** What each calls itself: who does not read the language of the window must still find their own. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  zh: '简体中文',
  ru: 'Русский',
  de: 'Deutsch',
};

/** For `Intl` and for the page's `lang`: BCP 47. English dates and numbers are British, as its words are. */
export const localeOf = (language: AnyLanguage): string => locales[language];

const locales: Readonly<Record<AnyLanguage, string>> = {
  en: 'en-GB',
  ko: 'ko-KR',
  zh: 'zh-Hans-CN',
  ru: 'ru-RU',
  de: 'de-DE',
  'en-XA': 'en-GB',
};

/** The first of what a system prefers that the room speaks, else English. Takes BCP 47 tags, best first. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => language === tag.split('-')[0]?.toLowerCase());
    if (found) return found;
  }
  return 'en';
}

export const isLanguage = (word: unknown): word is AnyLanguage =>
  word === pseudoLanguage || languages.some((language) => language === word);
