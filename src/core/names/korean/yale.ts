import { type Onset, syllablesOf, type Vowel } from './hangul.ts';

/**
 * Yale romanisation (Samuel E. Martin, 1942; A Reference Grammar of Korean, 1992, part I): letter by
 * letter, no sound changes. 김일성 → Kim Ilseng.
 */
export const yale = (word: string): string =>
  syllablesOf(word)
    .map(({ onset, vowel, coda }) => {
      // After p and m the difference of u and wu is not heard, and not written.
      const isLabial = 'ㅂㅃㅍㅁ'.includes(onset);
      return onsets[onset] + (vowel === 'ㅜ' && isLabial ? 'u' : vowels[vowel]) + codas[coda];
    })
    .join('-');

const onsets: Readonly<Record<Onset, string>> = {
  ㄱ: 'k',
  ㄲ: 'kk',
  ㄴ: 'n',
  ㄷ: 't',
  ㄸ: 'tt',
  ㄹ: 'l',
  ㅁ: 'm',
  ㅂ: 'p',
  ㅃ: 'pp',
  ㅅ: 's',
  ㅆ: 'ss',
  ㅇ: '',
  ㅈ: 'c',
  ㅉ: 'cc',
  ㅊ: 'ch',
  ㅋ: 'kh',
  ㅌ: 'th',
  ㅍ: 'ph',
  ㅎ: 'h',
};
const vowels: Readonly<Record<Vowel, string>> = {
  ㅏ: 'a',
  ㅐ: 'ay',
  ㅑ: 'ya',
  ㅒ: 'yay',
  ㅓ: 'e',
  ㅔ: 'ey',
  ㅕ: 'ye',
  ㅖ: 'yey',
  ㅗ: 'o',
  ㅘ: 'wa',
  ㅙ: 'way',
  ㅚ: 'oy',
  ㅛ: 'yo',
  ㅜ: 'wu',
  ㅝ: 'we',
  ㅞ: 'wey',
  ㅟ: 'wi',
  ㅠ: 'yu',
  ㅡ: 'u',
  ㅢ: 'uy',
  ㅣ: 'i',
};
const codas = { '': '', ㄱ: 'k', ㄴ: 'n', ㄷ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅇ: 'ng' } as const;
