/** The locales that Carrel brings along, `resources/styles/locales-TAG.xml`; the first stands for all others. */
export const locales = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ru-RU', 'ko-KR', 'zh-CN', 'ja-JP'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (tag: string): tag is Locale => (locales as readonly string[]).includes(tag);

/** The locale of ours for a BCP 47 tag: the same, else one of that language, else American English. */
export function localeFor(tag: string): Locale {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return (
    locales.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
    locales.find((each) => each.split('-')[0] === language) ??
    'en-US'
  );
}
