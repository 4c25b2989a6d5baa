import { fold } from '../../search/fold.ts';
import { nameKey } from '../query-word.ts';
import { toCyrillic } from '../russian/to-cyrillic.ts';
import { chineseSyllables } from './syllables.ts';

/** Which system a Chinese name part is written in. */
export type ChineseSystem = 'pinyin' | 'wade-giles' | 'russian';

/** Syllables in Pinyin as which letters can be read. */
export interface ChineseReading {
  readonly syllables: readonly string[];
  readonly system: ChineseSystem;
}

type Index = ReadonlyMap<string, readonly string[]>;

/** Longest folded word that is tried. */
const longest = 18;

// Without marks chang is both zhang and chang: of two readings the one without aspiration is the commoner.
function indexOf(spellings: readonly (readonly [string, string])[]): Index {
  const index = new Map<string, string[]>();
  for (const [spelling, pinyin] of spellings) {
    const key = foldSyllable(spelling);
    const readings = index.get(key);
    if (!readings) index.set(key, [pinyin]);
    else if (!readings.includes(pinyin)) readings.push(pinyin);
  }
  return index;
}

const foldSyllable = (syllable: string): string => fold(syllable).replaceAll(' ', '');

const older: readonly (readonly [string, string])[] = [
  ['ssu', 'si'],
  ['shuo', 'shuo'],
  ['ke', 'ge'],
  ['yi', 'yi'],
];

function createIndices(): Readonly<Record<ChineseSystem, Index>> {
  const wadeGiles = chineseSyllables.map(({ wadeGiles, pinyin }) => [wadeGiles, pinyin] as const);
  return {
    pinyin: indexOf(chineseSyllables.map(({ pinyin }) => [pinyin, pinyin])),
    'wade-giles': indexOf([...wadeGiles, ...older]),
    russian: indexOf(
      chineseSyllables.flatMap(({ palladius, pinyin }) =>
        olderPrint(palladius).map((spelling) => [spelling, pinyin] as const),
      ),
    ),
  };
}

/** Пын Дэ-хуай, and what is left when the soft sign and э went on the way through Latin letters. */
function olderPrint(palladius: string): string[] {
  const spellings = [palladius, palladius.replace(/э(?=нь?$)/, 'ы'), palladius.replace(/^е/, 'э')];
  spellings.push(...spellings.map((spelling) => spelling.replaceAll('э', 'е')));
  spellings.push(...spellings.map((spelling) => spelling.replaceAll('ь', '')));
  return spellings;
}

let indices: ReturnType<typeof createIndices> | null = null;

/**
 * Readings of `words` (folded) as one part of a Chinese name of up to `most` syllables, in one system each.
 * `viaRussian`: also as Latin letters for Cyrillic ones, Chzhou En'lai.
 */
export function readChinese(words: readonly string[], most: number, viaRussian = false): ChineseReading[] {
  indices ??= createIndices();
  if (words.length > most || words.some((word) => word.length === 0 || word.length > longest)) return [];
  const isRussian = /^[а-я]/.test(words[0] ?? '');
  const readings = isRussian
    ? readIn(indices, 'russian', words, most)
    : (words.length > 1 ? (['wade-giles', 'pinyin'] as const) : (['pinyin', 'wade-giles'] as const)).flatMap(
        (system) => readIn(indices ?? createIndices(), system, words, most),
      );
  if (viaRussian && !isRussian) {
    const cyrillic = words.map((word) => nameKey(toCyrillic(word)));
    readings.push(...readIn(indices, 'russian', cyrillic, most));
  }
  return readings.filter(
    ({ syllables }, at) => readings.findIndex((other) => other.syllables.join() === syllables.join()) === at,
  );
}

const readIn = (
  all: ReturnType<typeof createIndices>,
  system: ChineseSystem,
  words: readonly string[],
  most: number,
): ChineseReading[] => readWords(all[system], words, most).map((syllables) => ({ syllables, system }));

function readWords(index: Index, words: readonly string[], most: number): string[][] {
  let readings: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    const room = most - (words.length - at - 1);
    readings = readings.flatMap((before) =>
      split(index, word, room - before.length).map((syllables) => [...before, ...syllables]),
    );
  }
  return readings.slice(0, 24);
}

/** All ways to take `word` apart into at most `most` syllables. */
function split(index: Index, word: string, most: number): string[][] {
  if (word === '') return [[]];
  if (most <= 0) return [];
  const found: string[][] = [];
  for (let length = Math.min(7, word.length); length > 0; length -= 1) {
    const heads = index.get(word.slice(0, length));
    if (!heads) continue;
    const rests = split(index, word.slice(length), most - 1);
    for (const head of heads) for (const rest of rests) found.push([head, ...rest]);
  }
  return found;
}
