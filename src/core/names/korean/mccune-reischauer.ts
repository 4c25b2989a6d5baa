import { type Onset, syllablesOf, type Vowel } from './hangul.ts';
import { pronounce, pronounceApart, pronounceHyphened, type Sound } from './pronounce.ts';

/**
 * McCune–Reischauer: “The Romanization of the Korean Language” (Transactions of the Korea Branch of the
 * Royal Asiatic Society 29, 1939). Sounds are written, aspirates carry an apostrophe, ㅓ and ㅡ a breve.
 */
export const mccuneReischauer = (word: string): string => pronounce(syllablesOf(word)).map(written).join('');

/** The same with each syllable by itself, as given names often are: 상조 → sang-cho. */
export const mccuneReischauerApart = (word: string): string =>
  pronounceApart(syllablesOf(word)).map(written).join('-');

/** Assimilated and hyphenated: 상조 → sang-jo. */
export const mccuneReischauerHyphened = (word: string): string =>
  pronounceHyphened(syllablesOf(word)).map(written).join('-');

const onsets: Readonly<Record<Onset, string>> = {
  ㄱ: 'k',
  ㄲ: 'kk',
  ㄴ: 'n',
  ㄷ: 't',
  ㄸ: 'tt',
  ㄹ: 'r',
  ㅁ: 'm',
  ㅂ: 'p',
  ㅃ: 'pp',
  ㅅ: 's',
  ㅆ: 'ss',
  ㅇ: '',
  ㅈ: 'ch',
  ㅉ: 'tch',
  ㅊ: 'ch’',
  ㅋ: 'k’',
  ㅌ: 't’',
  ㅍ: 'p’',
  ㅎ: 'h',
};
const voicedOnsets: Partial<Record<Onset, string>> = { ㄱ: 'g', ㄷ: 'd', ㅂ: 'b', ㅈ: 'j' };
const vowels: Readonly<Record<Vowel, string>> = {
  ㅏ: 'a',
  ㅐ: 'ae',
  ㅑ: 'ya',
  ㅒ: 'yae',
  ㅓ: 'ŏ',
  ㅔ: 'e',
  ㅕ: 'yŏ',
  ㅖ: 'ye',
  ㅗ: 'o',
  ㅘ: 'wa',
  ㅙ: 'wae',
  ㅚ: 'oe',
  ㅛ: 'yo',
  ㅜ: 'u',
  ㅝ: 'wŏ',
  ㅞ: 'we',
  ㅟ: 'wi',
  ㅠ: 'yu',
  ㅡ: 'ŭ',
  ㅢ: 'ŭi',
  ㅣ: 'i',
};
const codas = { '': '', ㄱ: 'k', ㄴ: 'n', ㄷ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅇ: 'ng' } as const;

function written({ onset, vowel, coda, voiced }: Sound, at: number, sounds: readonly Sound[]): string {
  const before = sounds[at - 1]?.coda;
  let letters = (voiced ? voicedOnsets[onset] : undefined) ?? onsets[onset];
  if (onset === 'ㄹ' && before === 'ㄹ') letters = 'l';
  // The apostrophe keeps n + g apart from ng: 한강 is Han’gang.
  if (letters === 'g' && before === 'ㄴ') letters = '’g';
  if (onset === 'ㅅ' && vowel === 'ㅟ') letters = 'sh';
  return letters + vowels[vowel] + (coda === 'ㄹ' && sounds[at + 1]?.onset === 'ㅎ' ? 'r' : codas[coda]);
}
