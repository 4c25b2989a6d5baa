import { indexOf } from '../index/open-index.ts';
import type { Pack } from '../pack/open-pack.ts';
import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { type Clause, parseQuery, type Query } from './parse-query.ts';
import { replaceClauses } from './query/tree.ts';
import { writeQuery } from './query/write-query.ts';
import { runSearch } from './run/run-search.ts';

interface Word {
  readonly term: string;
  /** Records that have it. */
  readonly records: number;
}

/** Longest word of a query that is compared with the vocabulary; no name is longer. */
const maxLength = 40;
const maxSuggestions = 5;

/**
 * Queries near to one that found nothing, each of which finds something: words that no pack has are
 * replaced by the nearest that one has. Empty where every word is known, or nothing is near.
 */
export function suggest(packs: readonly Pack[], query: Query): string[] {
  const vocabulary = packs.flatMap(vocabularyOf);
  const known = new Set(vocabulary.map((word) => word.term));
  const unknown = [...new Set(query.clauses.flatMap(wordsOf))].filter((word) => !known.has(word));
  const nearest = unknown.map((word) => nearestTo(word, vocabulary));
  if (unknown.length === 0 || nearest.some((words) => words.length === 0)) return [];
  // With one word unknown the reader may choose; with several, each is replaced by its nearest.
  const choices =
    nearest.length === 1 ? (nearest[0] ?? []).map((word) => [word]) : [nearest.map(([word = '']) => word)];
  return choices
    .map((words) => rewritten(query, new Map(unknown.map((word, i) => [word, words[i] ?? word]))))
    .filter((text) => runSearch(packs, parseQuery(text)).some(({ rows }) => rows.length > 0));
}

/** The words of a clause; of one with bigrams none, whose neighbours would be other words altogether. */
function wordsOf({ text, spellings }: Clause): string[] {
  const words = spellings[0]?.words ?? [];
  return words.join(' ') === fold(text) ? words.filter((word) => word.length <= maxLength) : [];
}

/** The nearest words that one of the packs has, the nearest first and the more frequent before others as near. */
export const nearestWords = (packs: readonly Pack[], word: string): string[] =>
  nearestTo(word, packs.flatMap(vocabularyOf));

function nearestTo(word: string, vocabulary: readonly Word[]): string[] {
  // One slip in a short word, two in a longer one; in a word of two letters every other would be near.
  const max = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  const near = new Map<string, { distance: number; records: number }>();
  for (const { term, records } of vocabulary) {
    const distance = editDistance(word, term, max);
    if (distance <= max) near.set(term, { distance, records: records + (near.get(term)?.records ?? 0) });
  }
  return [...near]
    .sort(([a, x], [b, y]) => x.distance - y.distance || y.records - x.records || (a < b ? -1 : 1))
    .slice(0, maxSuggestions)
    .map(([term]) => term);
}

function rewritten(query: Query, replacements: ReadonlyMap<string, string>): string {
  const root = replaceClauses(query.root, (clause) => {
    const words = clause.spellings[0]?.words ?? [];
    if (!words.some((word) => replacements.has(word))) return clause;
    const text = words.map((word) => replacements.get(word) ?? word).join(' ');
    return { ...clause, text, phrase: words.length > 1 };
  });
  return writeQuery(root);
}

/** The words of a pack's index. */
const vocabularyOf = (pack: Pack): Word[] =>
  Array.from(indexOf(pack).beginningWith(''), ({ term, records }) => ({ term, records }));
