import { search as words } from '#words/en/search.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { ruleWords } from './rule-words.ts';

const t = wordsOf('search', words);

/** A writing system as a reader knows it, and the language that its letters are drawn in. */
interface Reason {
  readonly words: string;
  readonly lang?: string;
}

const reasons: Readonly<Record<string, Reason>> = {
  hangul: { words: t('hangul'), lang: 'ko' },
  hanja: { words: t('hanja'), lang: 'ko' },
  hanzi: { words: t('hanzi'), lang: 'zh' },
  kanji: { words: t('kanji'), lang: 'ja' },
  russian: { words: t('russian'), lang: 'ru' },
  'mccune-reischauer': { words: t('mccuneReischauer') },
  'revised-romanization': { words: t('revisedRomanization') },
  dprk: { words: t('dprk') },
  yale: { words: t('yale') },
  pinyin: { words: t('pinyin') },
  'wade-giles': { words: t('wadeGiles') },
  postal: { words: t('postal') },
  'russian-bgn': { words: t('russianBgn') },
  'russian-library-of-congress': { words: t('russianAlaLc') },
  'english-traditional': { words: t('english') },
  vietnamese: { words: t('vietnamese'), lang: 'vi' },
  'stands-alone': { words: t('partOfName') },
  other: { words: t('other') },
  form: { words: t('form') },
  correction: { words: t('correction') },
  'one-word': { words: t('oneWord') },
  'two-words': { words: t('twoWords') },
  'date-of-the-record': { words: t('recordDate') },
};

const reasonOf = (because: string): Reason | undefined => reasons[because.replaceAll(' ', '-')];

/** Why a variant is one, in words, beginning with a capital. */
export const reasonWords = (because: string): string =>
  reasonOf(because)?.words ?? capital(ruleWords(because));

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase(spokenLocale()) + text.slice(1);

/** In which language's forms the variants of a system are drawn; undefined for Latin letters. */
export const langOf = (because: string): string | undefined => reasonOf(because)?.lang;
