import { chineseSyllable } from './syllables.ts';

/** Longest Pinyin syllable: zhuang, chuang, shuang. */
const longest = 6;

/**
 * A word of Pinyin in syllables, the first as long as the rest allows: enlai → en, lai; xi’an → xi, an.
 * Null for what is not Pinyin. Tone marks must be gone.
 */
export function splitPinyin(word: string): string[] | null {
  const text = word.toLowerCase().normalize('NFC');
  if (text.length > 30) return null;
  const failed = new Set<number>();
  function from(at: number): string[] | null {
    if (at >= text.length) return [];
    if (failed.has(at)) return null;
    if (/['’ʼ-]/.test(text[at] ?? '')) return at === 0 ? null : from(at + 1);
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const syllable = text.slice(at, at + length);
      if (!chineseSyllable.has(syllable)) continue;
      const rest = from(at + length);
      if (rest) return [syllable, ...rest];
    }
    failed.add(at);
    return null;
  }
  return from(0);
}
