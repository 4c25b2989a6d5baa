import { remember } from '../../remember.ts';
import { givenSyllables } from './given-syllables.ts';
import { readSyllable } from './spellings.ts';

/** A given name in Hangul as which letters can be read, with how unlikely that is. */
export interface Reading {
  readonly hangul: string;
  readonly cost: number;
  /** Liberties taken with the spelling. */
  readonly weight: number;
}

/**
 * Reads a given name of one or two syllables, folded: `['sang', 'jo']` or `['sangjo']`. Likeliest first.
 * `viaRussian`: also as Latin letters for Cyrillic ones.
 */
export type ReadGiven = (words: readonly string[], viaRussian?: boolean) => readonly Reading[];

/** Longest given name, folded, that is tried. */
const longest = 16;
/** How many readings of a syllable, and of a name, are worth keeping. */
const keptOfSyllable = 12;
const keptOfName = 40;
/** Syllables whose reading is kept; the next ones begin anew. */
const remembered = 2000;

/** `extra`: syllables of names in the table that are not in the list; they come last. */
export function createReadGiven(extra: Iterable<string> = []): ReadGiven {
  const ranks = new Map(
    [...new Set([...givenSyllables, ...extra])].map((syllable, rank) => [syllable, rank]),
  );

  function readOne(text: string, viaRussian: boolean): readonly Reading[] {
    const best = new Map<string, Reading>();
    for (const { hangul, weight } of readSyllable(text, viaRussian)) {
      const rank = ranks.get(hangul);
      if (rank === undefined || weight > 3.5 || (best.get(hangul)?.weight ?? 9) <= weight) continue;
      best.set(hangul, { hangul, weight, cost: rank / 100 + weight / 2 });
    }
    return [...best.values()].sort(byCost).slice(0, keptOfSyllable);
  }

  const itself = (text: string): string => text;
  const direct = remember(remembered, itself, (text) => readOne(text, false));
  const throughRussian = remember(remembered, itself, (text) => readOne(text, true));
  const syllable = (text: string, viaRussian: boolean) => (viaRussian ? throughRussian : direct)(text);

  function pairs(first: string, second: string, viaRussian: boolean): Reading[] {
    const firsts = syllable(first, viaRussian);
    const seconds = firsts.length === 0 ? [] : syllable(second, viaRussian);
    return firsts.flatMap((a) =>
      seconds.map((b) => ({
        hangul: a.hangul + b.hangul,
        cost: a.cost + b.cost,
        weight: a.weight + b.weight,
      })),
    );
  }

  function readAll([first = '', second]: readonly string[], viaRussian: boolean): Reading[] {
    if (second !== undefined) return pairs(first, second, viaRussian);
    const found = [...syllable(first, viaRussian)];
    for (let cut = 1; cut < first.length; cut += 1) {
      found.push(...pairs(first.slice(0, cut), first.slice(cut), viaRussian));
    }
    return found;
  }

  return (words, viaRussian = false) => {
    // The hard sign parts syllables: Чонъэ.
    const [first = '', second, ...rest] = words.flatMap((word) => word.split('ъ'));
    if (rest.length > 0 || first.length > longest) return [];
    if (/^[가-힣]{1,2}$/.test(first) && second === undefined) return ownReading(first, ranks);
    const found = readAll(second === undefined ? [first] : [first, second], false);
    if (viaRussian && /^[a-z]/.test(first))
      found.push(...readAll(second === undefined ? [first] : [first, second], true));
    const best = new Map<string, Reading>();
    for (const reading of found.sort(byCost))
      if (!best.has(reading.hangul)) best.set(reading.hangul, reading);
    return [...best.values()].slice(0, keptOfName);
  };
}

/** Hangul reads as itself, where every syllable is one of names. */
const ownReading = (hangul: string, ranks: ReadonlyMap<string, number>): Reading[] =>
  [...hangul].every((syllable) => ranks.has(syllable)) ? [{ hangul, cost: 0, weight: 0 }] : [];

const byCost = (a: Reading, b: Reading): number => a.cost - b.cost;
