import type { SearchIndex } from '../../index/open-index.ts';
import { fold } from '../fold.ts';
import type { Clause, QueryNode, Spelling } from '../parse-query.ts';
import { clausesOf, replaceClauses } from '../query/tree.ts';

/** A word that nothing has, and what is looked for in its stead. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** The nearest spellings of a word that something has, the nearest first. */
export type Nearest = (word: string) => readonly string[];

/** Clauses of single words that no pack has in any of their spellings. */
export function unknownClauses(root: QueryNode | null, indexes: readonly SearchIndex[]): Clause[] {
  return clausesOf(root).filter(
    (clause) =>
      isSingleWord(clause) &&
      !clause.spellings.some((spelling) => indexes.some((index) => has(index, spelling))),
  );
}

/** The same query with each unknown word replaced by its nearest; a word without a neighbour stays. */
export function corrected(
  root: QueryNode | null,
  unknown: readonly Clause[],
  nearest: Nearest,
): { readonly root: QueryNode | null; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const replaced = replaceClauses(root, (clause) => {
    if (!unknown.includes(clause)) return clause;
    const [used] = nearest(clause.spellings[0]?.words[0] ?? '');
    if (used === undefined) return clause;
    corrections.push({ typed: clause.text, used });
    return { ...clause, text: used, spellings: [{ words: [used], prefix: false }] };
  });
  return { root: replaced, corrections };
}

/** Of words with bigrams there are no neighbours that would make sense. */
const isSingleWord = ({ text, exact, spellings: [first] }: Clause): boolean =>
  !exact && first?.words.length === 1 && fold(text) === first.words[0];

function has(index: SearchIndex, { words, prefix }: Spelling): boolean {
  const whole = prefix ? words.slice(0, -1) : words;
  if (!whole.every((word) => index.find(word))) return false;
  return !prefix || !index.beginningWith(words.at(-1) ?? '').next().done;
}
