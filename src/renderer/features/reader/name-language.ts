import { reader as words } from '#words/en/reader.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';

const t = wordsOf('reader', words);

const languages = new Intl.DisplayNames(spokenLocale(), { type: 'language' });

/** A language in the words of the window; a tag that names none stays as it is. `und` (BCP 47) would be called “root”. */
export function nameLanguage(tag: string): string {
  if (tag === 'und') return t('languageUnknown');
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
