import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { Query } from '../parse-query.ts';
import { nearestWords } from './near-words.ts';
import { findsSomething, withWords, wordsOf } from './replace-words.ts';

/**
 * Queries near to one that found nothing, each of which finds something: words that no pack has are
 * replaced by the nearest that one has. Empty where every word is known, or nothing is near.
 */
export function suggest(packs: readonly Pack[], query: Query): string[] {
  const isKnown = (word: string) => packs.some((pack) => indexOf(pack).find(word) !== undefined);
  const unknown = [...new Set(query.clauses.flatMap(wordsOf))].filter((word) => !isKnown(word));
  const nearest = unknown.map((word) => nearestWords(packs, word));
  if (unknown.length === 0 || nearest.some((words) => words.length === 0)) return [];
  // With one word unknown the reader may choose; with several, each is replaced by its nearest.
  const choices =
    nearest.length === 1 ? (nearest[0] ?? []).map((word) => [word]) : [nearest.map(([word = '']) => word)];
  return choices
    .map((words) => withWords(query.root, new Map(unknown.map((word, i) => [word, words[i] ?? word]))))
    .filter((text) => findsSomething(packs, text));
}
