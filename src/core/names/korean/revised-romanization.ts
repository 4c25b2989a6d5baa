import { type Onset, syllablesOf, type Vowel } from './hangul.ts';
import { pronounce, pronounceApart, type Sound } from './pronounce.ts';

/**
 * Revised Romanization of Korean: Ministry of Culture and Tourism, notification 2000-8. Sounds are
 * written without marks; ㄱ, ㄷ, ㅂ, ㅈ are g, d, b, j wherever a vowel follows.
 */
export const revisedRomanization = (word: string): string =>
  pronounce(syllablesOf(word)).map(written).join('');

/** Given names: syllable by syllable, without the changes between them (chapter 3, article 4). */
export const revisedRomanizationApart = (word: string): string =>
  pronounceApart(syllablesOf(word)).map(written).join('-');

const onsets: Readonly<Record<Onset, string>> = {
  ㄱ: 'g',
  ㄲ: 'kk',
  ㄴ: 'n',
  ㄷ: 'd',
  ㄸ: 'tt',
  ㄹ: 'r',
  ㅁ: 'm',
  ㅂ: 'b',
  ㅃ: 'pp',
  ㅅ: 's',
  ㅆ: 'ss',
  ㅇ: '',
  ㅈ: 'j',
  ㅉ: 'jj',
  ㅊ: 'ch',
  ㅋ: 'k',
  ㅌ: 't',
  ㅍ: 'p',
  ㅎ: 'h',
};
const vowels: Readonly<Record<Vowel, string>> = {
  ㅏ: 'a',
  ㅐ: 'ae',
  ㅑ: 'ya',
  ㅒ: 'yae',
  ㅓ: 'eo',
  ㅔ: 'e',
  ㅕ: 'yeo',
  ㅖ: 'ye',
  ㅗ: 'o',
  ㅘ: 'wa',
  ㅙ: 'wae',
  ㅚ: 'oe',
  ㅛ: 'yo',
  ㅜ: 'u',
  ㅝ: 'wo',
  ㅞ: 'we',
  ㅟ: 'wi',
  ㅠ: 'yu',
  ㅡ: 'eu',
  ㅢ: 'ui',
  ㅣ: 'i',
};
const codas = { '': '', ㄱ: 'k', ㄴ: 'n', ㄷ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅇ: 'ng' } as const;

function written({ onset, vowel, coda }: Sound, at: number, sounds: readonly Sound[]): string {
  const letters = onset === 'ㄹ' && sounds[at - 1]?.coda === 'ㄹ' ? 'l' : onsets[onset];
  return letters + vowels[vowel] + codas[coda];
}
