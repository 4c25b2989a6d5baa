/** A writing system as a reader knows it, and the language that its letters are drawn in. */
interface Reason {
  readonly words: string;
  readonly lang?: string;
}

const reasons: Readonly<Record<string, Reason>> = {
  hangul: { words: 'Hangul', lang: 'ko' },
  hanja: { words: 'Hanja', lang: 'ko' },
  hanzi: { words: 'Chinese characters', lang: 'zh' },
  kanji: { words: 'Kanji', lang: 'ja' },
  russian: { words: 'Cyrillic', lang: 'ru' },
  'mccune-reischauer': { words: 'McCune–Reischauer' },
  'revised-romanization': { words: 'Revised Romanization' },
  dprk: { words: 'North Korean usage' },
  yale: { words: 'Yale' },
  pinyin: { words: 'Pinyin' },
  'wade-giles': { words: 'Wade–Giles' },
  postal: { words: 'Postal spelling' },
  'russian-bgn': { words: 'From Russian (BGN/PCGN)' },
  'russian-library-of-congress': { words: 'From Russian (ALA-LC)' },
  'english-traditional': { words: 'Customary in English' },
  vietnamese: { words: 'Vietnamese', lang: 'vi' },
  other: { words: 'Other forms' },
  form: { words: 'Other forms of the word' },
  correction: { words: 'Nearest spelling that is there' },
  'date of the record': { words: 'Date of the record' },
};

/** Why a variant is one, in words. A rule's own words are said as they are, beginning with a capital. */
export const reasonWords = (because: string): string =>
  reasons[because]?.words ?? `${because.slice(0, 1).toUpperCase()}${because.slice(1)}`;

/** In which language's forms the variants of a system are drawn; undefined for Latin letters. */
export const langOf = (because: string): string | undefined => reasons[because]?.lang;
