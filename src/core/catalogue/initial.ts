import { fold } from '../search/fold.ts';

// Initial consonants in the order of the syllables of Unicode (chapter 3.12), as a Korean index has them.
const consonants = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const syllablesAConsonant = 588;

/**
 * The letter under which a title stands in an index: `Memorandum` → M, `Ёлка` → Е, `김일성` → ㄱ,
 * a Han character as it is; `0–9` for digits and `#` where there is neither.
 */
export function initialOf(title: string): string {
  const [character] = title.match(/[\p{L}\p{N}]/u) ?? [];
  if (character === undefined) return '#';
  if (/\p{N}/u.test(character)) return '0–9';
  const syllable = character.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable <= 0xd7a3 - 0xac00) {
    return consonants[Math.floor(syllable / syllablesAConsonant)] ?? character;
  }
  const [letter = character] = fold(character);
  return letter.toUpperCase();
}
