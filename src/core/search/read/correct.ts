import type { SearchIndex } from '../../index/open-index.ts';
import { remember } from '../../remember.ts';
import { tokenise } from '../fold.ts';
import type { Clause, QueryNode } from '../parse-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { replaceClauses } from '../query/tree.ts';
import { recordsWith } from './misprints.ts';

/** A word that nothing has, and what is looked for in its stead. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** The nearest spellings of a word that something has, the nearest first. */
export type Nearest = (word: string) => readonly string[];

export interface CorrectContext {
  readonly indexes: readonly SearchIndex[];
  readonly nearest: Nearest;
  /** Words that are known as names in another spelling. */
  readonly isName: (word: string) => boolean;
}

/**
 * The same query with each word that nothing has replaced by its nearest; a word without a neighbour stays, and so does one
 * of a name. Whatever the query finds: with one more word it never finds more.
 */
export function corrected(
  root: QueryNode | null,
  context: CorrectContext,
): { readonly root: QueryNode | null; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const known = new Map<Clause, Clause>();
  // Looked up once for each word: a query may have one a thousand times.
  const used = remember(
    Number.POSITIVE_INFINITY,
    ({ word, isBeginning }) => (isBeginning ? `${word}*` : word),
    (asked: AskedWord) => usedFor(asked, context),
  );
  const mended = replaceClauses(root, (clause) => {
    const kept = known.get(clause) ?? mend(clause, used, corrections);
    known.set(clause, kept);
    return kept;
  });
  return { root: mended, corrections };
}

/** A word, which may be still being typed. */
export interface AskedWord {
  readonly word: string;
  readonly isBeginning: boolean;
}

/** What a word is replaced by; undefined where it stays. */
type Used = (asked: AskedWord) => string | undefined;

function mend(clause: Clause, usedFor: Used, corrections: Correction[]): Clause {
  if (clause.exact) return clause;
  const isOpen = clause.spellings[0]?.prefix ?? false;
  const tokens = tokenise(clause.text);
  // Two characters of a script without spaces have no neighbours that would make sense.
  if (tokens.some(({ kind }) => kind !== 'word')) return clause;
  const mended: Correction[] = [];
  let text = clause.text;
  for (const [i, { folded, start, end }] of [...tokens.entries()].reverse()) {
    const isBeginning = isOpen && i === tokens.length - 1;
    const used = usedFor({ word: folded, isBeginning });
    if (used === undefined) continue;
    mended.unshift({ typed: clause.text.slice(start, end), used });
    text = text.slice(0, start) + used + text.slice(end);
  }
  corrections.push(...mended);
  return text === clause.text ? clause : { ...clause, text, spellings: spellingsOf(tokenise(text), false) };
}

function usedFor(
  { word, isBeginning }: AskedWord,
  { indexes, nearest, isName }: CorrectContext,
): string | undefined {
  if (recordsWith(indexes, word) > 0 || isName(word)) return undefined;
  if (isBeginning && indexes.some((index) => !index.beginningWith(word).next().done)) return undefined;
  return nearest(word).find((each) => each !== word);
}
