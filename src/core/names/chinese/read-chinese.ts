import { fold } from '../../search/fold.ts';
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
      chineseSyllables.flatMap(({ palladius, pinyin }) => [
        [palladius, pinyin] as const,
        // Older print: Пын Дэ-хуай, Лэй Ин-фу.
        [palladius.replace(/э(?=нь?$)/, 'ы').replace(/нь$/, 'н'), pinyin] as const,
        [palladius.replaceAll('э', 'е'), pinyin] as const,
      ]),
    ),
  };
}

let indices: ReturnType<typeof createIndices> | null = null;

/** Readings of `words` (folded) as one part of a Chinese name of up to `most` syllables, in one system each. */
export function readChinese(words: readonly string[], most: number): ChineseReading[] {
  indices ??= createIndices();
  if (words.length > most || words.some((word) => word.length === 0 || word.length > longest)) return [];
  const systems: readonly ChineseSystem[] = /^[а-я]/.test(words[0] ?? '')
    ? ['russian']
    : words.length > 1
      ? ['wade-giles', 'pinyin']
      : ['pinyin', 'wade-giles'];
  const readings = systems.flatMap((system) =>
    readWords(indices?.[system] ?? new Map(), words, most).map((syllables) => ({ syllables, system })),
  );
  return readings.filter(
    ({ syllables }, at) => readings.findIndex((other) => other.syllables.join() === syllables.join()) === at,
  );
}

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
