import { type Onset, type Syllable, syllablesOf, type Vowel } from './hangul.ts';

/**
 * Spelling of Korean names in Soviet papers before Kontsevich, which goes back to the speech of Koreans in
 * the Russian Far East: final ㄹ is р, ㅓ and ㅕ are е, ㅈ is д or т. 김일성 → Ким Ир Сен, 정애 → Ден Ай.
 * There was no standard; this is the commonest choice for each letter, and reading allows the others.
 */
export const sovietSpelling = (word: string): string => syllablesOf(word).map(written).join(' ');

/** Before these ㅈ is д (Ден, Ди), elsewhere ч (Чо, Чун). */
const softVowels = new Set<Vowel>(['ㅓ', 'ㅕ', 'ㅣ']);

const onsets: Readonly<Record<Onset, string>> = {
  ㄱ: 'к',
  ㄲ: 'к',
  ㄴ: 'н',
  ㄷ: 'т',
  ㄸ: 'т',
  ㄹ: 'р',
  ㅁ: 'м',
  ㅂ: 'п',
  ㅃ: 'п',
  ㅅ: 'с',
  ㅆ: 'с',
  ㅇ: '',
  ㅈ: 'ч',
  ㅉ: 'ч',
  ㅊ: 'ч',
  ㅋ: 'к',
  ㅌ: 'т',
  ㅍ: 'п',
  ㅎ: 'х',
};
const vowels: Readonly<Record<Vowel, string>> = {
  ㅏ: 'а',
  ㅐ: 'ай',
  ㅑ: 'я',
  ㅒ: 'я',
  ㅓ: 'е',
  ㅔ: 'е',
  ㅕ: 'е',
  ㅖ: 'е',
  ㅗ: 'о',
  ㅘ: 'ва',
  ㅙ: 'вай',
  ㅚ: 'ой',
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
const codas = { '': '', ㄱ: 'к', ㄴ: 'н', ㄷ: 'т', ㄹ: 'р', ㅁ: 'м', ㅂ: 'п', ㅇ: 'н' } as const;

function written({ onset, vowel, coda }: Syllable, at: number): string {
  if (onset === 'ㅈ' && softVowels.has(vowel)) return `д${vowels[vowel]}${codas[coda]}`;
  // The second syllable of a given name begins voiced: Ден Гын, Ту Бон.
  const letters = at > 0 ? (onset === 'ㄱ' ? 'г' : onset === 'ㅂ' ? 'б' : onsets[onset]) : onsets[onset];
  const sound = onset === 'ㅇ' && vowel === 'ㅓ' ? 'о' : vowels[vowel];
  return letters + sound + codas[coda];
}
