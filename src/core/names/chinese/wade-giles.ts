import { splitPinyin } from './split-pinyin.ts';
import { chineseSyllable, chineseSyllables } from './syllables.ts';

/** A name part in Pinyin in Wade–Giles, hyphenated: zedong → tse-tung. Null for what is not Pinyin. */
export function wadeGiles(pinyin: string): string | null {
  const syllables = splitPinyin(pinyin);
  return syllables?.map((syllable) => chineseSyllable.get(syllable)?.wadeGiles ?? '').join('-') ?? null;
}

const byWadeGiles = new Map(chineseSyllables.map(({ wadeGiles, pinyin }) => [wadeGiles, pinyin]));
// Spellings of the same system in other books, and those of printers without ê and ü.
for (const [other, pinyin] of [
  ['ssu', 'si'],
  ['szŭ', 'si'],
  ['tzŭ', 'zi'],
  ['tz’ŭ', 'ci'],
  ['yi', 'yi'],
  ...[...byWadeGiles].map(([spelling, pinyin]) => [spelling.replaceAll('ê', 'e'), pinyin] as const),
] as const) {
  if (!byWadeGiles.has(other)) byWadeGiles.set(other, pinyin);
}

/** Wade–Giles with its marks, hyphenated or apart, in Pinyin: t’ien-an → tianan. Null where a syllable is none. */
export function pinyinOfWadeGiles(text: string): string | null {
  const syllables = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/['`‘ʼʻʹ]/g, '’')
    .split(/[- ]+/)
    .map((syllable) => byWadeGiles.get(syllable));
  return syllables.every((syllable) => syllable !== undefined) ? joinPinyin(syllables) : null;
}

/** Joins syllables, with the apostrophe before a, e, o that the orthography asks for (GB/T 16159). */
export const joinPinyin = (syllables: readonly string[]): string =>
  syllables.map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `’${syllable}` : syllable)).join('');
