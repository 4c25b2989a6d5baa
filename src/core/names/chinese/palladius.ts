import { splitPinyin } from './split-pinyin.ts';
import { chineseSyllable, chineseSyllables } from './syllables.ts';
import { joinPinyin } from './wade-giles.ts';

/** A name part in Pinyin in Russian, in one word: enlai → эньлай. Null for what is not Pinyin. */
export function palladius(pinyin: string): string | null {
  const syllables = splitPinyin(pinyin)?.map((syllable) => chineseSyllable.get(syllable)?.palladius ?? '');
  if (!syllables) return null;
  return syllables
    .map((syllable, at) => {
      // н ending a syllable before a vowel is kept there by a hard sign: Чанъань.
      const isParted = /н$/.test(syllables[at - 1] ?? '') && /^[аеёиоуэюя]/.test(syllable);
      return isParted ? `ъ${syllable}` : syllable;
    })
    .join('');
}

/** The same with hyphens, as in print before the 1960s: энь-лай. */
export const palladiusHyphened = (pinyin: string): string | null =>
  splitPinyin(pinyin)
    ?.map((syllable) => chineseSyllable.get(syllable)?.palladius ?? '')
    .join('-') ?? null;

const byPalladius = new Map<string, string>();
for (const { palladius, pinyin } of chineseSyllables)
  if (!byPalladius.has(palladius)) byPalladius.set(palladius, pinyin);

// Older print: ын for энь and эн (Пын Дэ-хуай), хой for хуэй.
const olderSpelling = (syllable: string) => [
  syllable,
  syllable.replace(/ын$/, 'эн'),
  syllable.replace(/ын$/, 'энь'),
  syllable.replace(/ен$/, 'эн'),
  syllable.replace(/^хой$/, 'хуэй'),
  syllable.replace(/е/g, 'э'),
];

/** Russian in Pinyin: чжоу → zhou, энь-лай and эньлай → enlai. Null where it is not in the system. */
export function pinyinOfPalladius(text: string): string | null {
  const word = text.toLowerCase().normalize('NFC');
  if (word.length > 40) return null;
  const failed = new Set<number>();
  function from(at: number): string[] | null {
    if (at >= word.length) return [];
    if (failed.has(at)) return null;
    if (at > 0 && /[-ъ ]/.test(word[at] ?? '')) return from(at + 1);
    for (let length = Math.min(7, word.length - at); length > 0; length -= 1) {
      for (const spelling of olderSpelling(word.slice(at, at + length))) {
        const pinyin = byPalladius.get(spelling);
        const rest = pinyin ? from(at + length) : null;
        if (pinyin && rest) return [pinyin, ...rest];
      }
    }
    failed.add(at);
    return null;
  }
  const syllables = from(0);
  return syllables && syllables.length > 0 ? joinPinyin(syllables) : null;
}
