import { givenSyllables } from './given-syllables.ts';
import { readSyllable } from './spellings.ts';

/** A given name in Hangul as which letters can be read, with how unlikely that is. */
export interface Reading {
  readonly hangul: string;
  readonly cost: number;
  /** Liberties taken with the spelling. */
  readonly weight: number;
}

/** Reads a given name of one or two syllables, folded: `['sang', 'jo']` or `['sangjo']`. Likeliest first. */
export type ReadGiven = (words: readonly string[]) => readonly Reading[];

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
  const memory = new Map<string, readonly Reading[]>();

  function syllable(text: string): readonly Reading[] {
    const known = memory.get(text);
    if (known) return known;
    const best = new Map<string, Reading>();
    for (const { hangul, weight } of readSyllable(text)) {
      const rank = ranks.get(hangul);
      if (rank === undefined || weight > 3 || (best.get(hangul)?.weight ?? 9) <= weight) continue;
      best.set(hangul, { hangul, weight, cost: rank / 50 + weight * 2 });
    }
    const readings = [...best.values()].sort(byCost).slice(0, keptOfSyllable);
    if (memory.size >= remembered) memory.clear();
    memory.set(text, readings);
    return readings;
  }

  function pairs(first: string, second: string): Reading[] {
    const firsts = syllable(first);
    const seconds = firsts.length === 0 ? [] : syllable(second);
    return firsts.flatMap((a) =>
      seconds.map((b) => ({
        hangul: a.hangul + b.hangul,
        cost: a.cost + b.cost,
        weight: a.weight + b.weight,
      })),
    );
  }

  return ([first = '', second, ...rest]) => {
    if (/^[가-힣]{1,2}$/.test(first) && second === undefined) return ownReading(first, ranks);
    if (rest.length > 0 || first.length > longest) return [];
    if (second !== undefined) return pairs(first, second).sort(byCost).slice(0, keptOfName);
    const found = [...syllable(first)];
    for (let cut = 1; cut < first.length; cut += 1)
      found.push(...pairs(first.slice(0, cut), first.slice(cut)));
    found.sort(byCost);
    return found
      .filter(({ hangul }, at) => found.findIndex((other) => other.hangul === hangul) === at)
      .slice(0, keptOfName);
  };
}

/** Hangul reads as itself, where every syllable is one of names. */
const ownReading = (hangul: string, ranks: ReadonlyMap<string, number>): Reading[] =>
  [...hangul].every((syllable) => ranks.has(syllable)) ? [{ hangul, cost: 0, weight: 0 }] : [];

const byCost = (a: Reading, b: Reading): number => a.cost - b.cost;
