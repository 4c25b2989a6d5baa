import { type Onset, syllablesOf, type Vowel } from './hangul.ts';
import { pronounce, pronounceApart, type Sound } from './pronounce.ts';

/**
 * The system of L. R. Kontsevich (1966, after Kholodovich), in which Korean names are written in Russian
 * today: 김일성 → Ким Ильсон. Finals ㄴ and ㅇ are both н, with ъ where a vowel follows ㅇ.
 */
export const kontsevich = (word: string): string => pronounce(syllablesOf(word)).map(written).join('');

/** Each syllable by itself, as Soviet papers print given names: 상조 → сан чо. */
export const kontsevichApart = (word: string): string =>
  pronounceApart(syllablesOf(word))
    .map((sound) => written(sound, 0, []))
    .join(' ');

const onsets: Readonly<Record<Onset, string>> = {
  ㄱ: 'к',
  ㄲ: 'кк',
  ㄴ: 'н',
  ㄷ: 'т',
  ㄸ: 'тт',
  ㄹ: 'р',
  ㅁ: 'м',
  ㅂ: 'п',
  ㅃ: 'пп',
  ㅅ: 'с',
  ㅆ: 'сс',
  ㅇ: '',
  ㅈ: 'ч',
  ㅉ: 'чч',
  ㅊ: 'чх',
  ㅋ: 'кх',
  ㅌ: 'тх',
  ㅍ: 'пх',
  ㅎ: 'х',
};
const voicedOnsets: Partial<Record<Onset, string>> = { ㄱ: 'г', ㄷ: 'д', ㅂ: 'б', ㅈ: 'дж' };
const vowels: Readonly<Record<Vowel, string>> = {
  ㅏ: 'а',
  ㅐ: 'э',
  ㅑ: 'я',
  ㅒ: 'йя',
  ㅓ: 'о',
  ㅔ: 'е',
  ㅕ: 'ё',
  ㅖ: 'е',
  ㅗ: 'о',
  ㅘ: 'ва',
  ㅙ: 'вэ',
  ㅚ: 'ве',
  ㅛ: 'ё',
  ㅜ: 'у',
  ㅝ: 'во',
  ㅞ: 'ве',
  ㅟ: 'ви',
  ㅠ: 'ю',
  ㅡ: 'ы',
  ㅢ: 'ый',
  ㅣ: 'и',
};
const codas = { '': '', ㄱ: 'к', ㄴ: 'н', ㄷ: 'т', ㄹ: 'ль', ㅁ: 'м', ㅂ: 'п', ㅇ: 'н' } as const;

function written({ onset, vowel, coda, voiced }: Sound, at: number, sounds: readonly Sound[]): string {
  const before = sounds[at - 1]?.coda;
  let letters = (voiced ? voicedOnsets[onset] : undefined) ?? onsets[onset];
  if (onset === 'ㄹ' && before === 'ㄹ') letters = 'л';
  if (onset === 'ㅇ' && before === 'ㅇ') letters = 'ъ';
  let sound = vowels[vowel];
  if (onset === 'ㅇ' && vowel === 'ㅔ') sound = 'э';
  if (onset === 'ㅇ' && vowel === 'ㅖ') sound = 'йе';
  const next = sounds[at + 1]?.onset;
  return (
    letters +
    sound +
    (coda === 'ㄹ' && (next === 'ㄹ' || next === 'ㅎ') ? (next === 'ㅎ' ? 'р' : 'л') : codas[coda])
  );
}
