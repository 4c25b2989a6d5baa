/** Hangul syllables taken apart, by the arithmetic of the Unicode Standard, section 3.12. */

/** Letters of one syllable: indices into Unicode's own rows of leading consonants, vowels and final consonants. */
export interface Syllable {
  readonly onset: Onset;
  readonly vowel: Vowel;
  readonly coda: Coda;
}

const onsets = [
  'ㄱ',
  'ㄲ',
  'ㄴ',
  'ㄷ',
  'ㄸ',
  'ㄹ',
  'ㅁ',
  'ㅂ',
  'ㅃ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅉ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
] as const;
const vowels = [
  'ㅏ',
  'ㅐ',
  'ㅑ',
  'ㅒ',
  'ㅓ',
  'ㅔ',
  'ㅕ',
  'ㅖ',
  'ㅗ',
  'ㅘ',
  'ㅙ',
  'ㅚ',
  'ㅛ',
  'ㅜ',
  'ㅝ',
  'ㅞ',
  'ㅟ',
  'ㅠ',
  'ㅡ',
  'ㅢ',
  'ㅣ',
] as const;
const finals = [
  '',
  'ㄱ',
  'ㄲ',
  'ㄳ',
  'ㄴ',
  'ㄵ',
  'ㄶ',
  'ㄷ',
  'ㄹ',
  'ㄺ',
  'ㄻ',
  'ㄼ',
  'ㄽ',
  'ㄾ',
  'ㄿ',
  'ㅀ',
  'ㅁ',
  'ㅂ',
  'ㅄ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
] as const;

export type Onset = (typeof onsets)[number];
export type Vowel = (typeof vowels)[number];
type Final = (typeof finals)[number];
/** The seven sounds that a syllable can end in. */
export type Coda = '' | 'ㄱ' | 'ㄴ' | 'ㄷ' | 'ㄹ' | 'ㅁ' | 'ㅂ' | 'ㅇ';

/** What a final letter sounds like at the end of a word (Standard Pronunciation, articles 8 to 12). */
const sounds: Readonly<Record<Final, Coda>> = {
  '': '',
  ㄱ: 'ㄱ',
  ㄲ: 'ㄱ',
  ㄳ: 'ㄱ',
  ㄴ: 'ㄴ',
  ㄵ: 'ㄴ',
  ㄶ: 'ㄴ',
  ㄷ: 'ㄷ',
  ㄹ: 'ㄹ',
  ㄺ: 'ㄱ',
  ㄻ: 'ㅁ',
  ㄼ: 'ㄹ',
  ㄽ: 'ㄹ',
  ㄾ: 'ㄹ',
  ㄿ: 'ㅂ',
  ㅀ: 'ㄹ',
  ㅁ: 'ㅁ',
  ㅂ: 'ㅂ',
  ㅄ: 'ㅂ',
  ㅅ: 'ㄷ',
  ㅆ: 'ㄷ',
  ㅇ: 'ㅇ',
  ㅈ: 'ㄷ',
  ㅊ: 'ㄷ',
  ㅋ: 'ㄱ',
  ㅌ: 'ㄷ',
  ㅍ: 'ㅂ',
  ㅎ: 'ㄷ',
};

const first = 0xac00;
const last = 0xd7a3;

export const isHangul = (text: string): boolean => /^[가-힣]+$/.test(text);

/** The syllables of a word in Hangul; empty when anything else is in it. */
export function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (const character of word.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (code < first || code > last) return [];
    const index = code - first;
    const onset = onsets[Math.floor(index / 588)] ?? 'ㅇ';
    const vowel = vowels[Math.floor((index % 588) / 28)] ?? 'ㅏ';
    syllables.push({ onset, vowel, coda: sounds[finals[index % 28] ?? ''] });
  }
  return syllables;
}

/** The opposite: one character from its letters. */
export const composeSyllable = ({ onset, vowel, coda }: Syllable): string =>
  String.fromCodePoint(
    first + (onsets.indexOf(onset) * 21 + vowels.indexOf(vowel)) * 28 + finals.indexOf(coda),
  );

/** The syllable of a leading consonant, vowel and the rest of `like`: 리 → 이. */
export function withOnset(syllable: string, onset: Onset): string {
  const index = (syllable.codePointAt(0) ?? first) - first;
  return String.fromCodePoint(first + onsets.indexOf(onset) * 588 + (index % 588));
}

const iotated = new Set<Vowel>(['ㅑ', 'ㅒ', 'ㅕ', 'ㅖ', 'ㅛ', 'ㅠ', 'ㅣ']);

/**
 * Southern spelling of a Sino-Korean name part: ㄹ and ㄴ at its beginning change or fall away (Hangul
 * Orthography of 1988, articles 10 to 12). 리 → 이, 량 → 양, 로 → 노, 련 → 연, 녀 → 여.
 */
export function southernSpelling(part: string): string {
  const [head] = syllablesOf(part.slice(0, 1));
  if (!head) return part;
  const rest = part.slice(1);
  if (head.onset === 'ㄹ') return withOnset(part, iotated.has(head.vowel) ? 'ㅇ' : 'ㄴ') + rest;
  if (head.onset === 'ㄴ' && iotated.has(head.vowel)) return withOnset(part, 'ㅇ') + rest;
  return part;
}
