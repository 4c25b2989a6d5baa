import type { SearchIndex } from '../../index/open-index.ts';
import { remember } from '../../remember.ts';
import { joinsWholeChains } from '../chains.ts';
import { type Token, tokenise } from '../fold.ts';
import type { Clause, QueryNode } from '../parse-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { replaceClauses } from '../query/tree.ts';
import { inTwo } from './in-two.ts';
import { recordsWith } from './misprints.ts';
import type { Standing } from './standing.ts';

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
  readonly standing: Standing;
  /** Words of names that stand somewhere in another spelling. */
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
    const kept = known.get(clause) ?? mend(clause, used, context, corrections);
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

function mend(clause: Clause, usedFor: Used, context: CorrectContext, corrections: Correction[]): Clause {
  if (clause.exact) return clause;
  const isOpen = clause.spellings[0]?.prefix ?? false;
  const tokens = tokenise(clause.text);
  // Two characters of a script without spaces have no neighbours that would make sense.
  if (tokens.some(({ kind }) => kind !== 'word')) return clause;
  const whole = isOpen ? undefined : chainFor(clause, tokens, context);
  if (whole !== undefined) {
    corrections.push({ typed: clause.text, used: whole });
    return respelled(clause, whole);
  }
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
  return text === clause.text ? clause : respelled(clause, text);
}

const respelled = (clause: Clause, text: string): Clause => ({
  ...clause,
  text,
  spellings: spellingsOf(tokenise(text), false),
});

/** “kai-sek”: its parts stand nowhere together, though perhaps each by itself. The nearest of the whole, parted as it was. */
function chainFor(
  { phrase, text, spellings }: Clause,
  tokens: readonly Token[],
  { standing, nearest, isName }: CorrectContext,
): string | undefined {
  const parts = tokens.map(({ folded }) => folded);
  const [joined = '', ...others] = joinsWholeChains(tokens);
  if (phrase || parts.length < 2 || others.length > 0 || !/^\S+$/.test(text)) return undefined;
  if (spellings.some((each) => standing(each) > 0) || [...parts, joined].some(isName)) return undefined;
  const used = nearest(joined).find((each) => each !== joined);
  return used === undefined ? undefined : partedLike(used, parts);
}

/** With a hyphen where a first or a last part has stayed what it was. */
function partedLike(word: string, parts: readonly string[]): string {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (word.length > first.length && word.startsWith(first)) return `${first}-${word.slice(first.length)}`;
  if (word.length > last.length && word.endsWith(last)) return `${word.slice(0, -last.length)}-${last}`;
  return word;
}

function usedFor({ word, isBeginning }: AskedWord, context: CorrectContext): string | undefined {
  const { indexes, nearest, isName } = context;
  if (recordsWith(indexes, word) > 0 || isName(word)) return undefined;
  if (isBeginning && indexes.some((index) => !index.beginningWith(word).next().done)) return undefined;
  const near = nearest(word).find((each) => each !== word);
  return (isBeginning ? undefined : inTwo(word, near, context)) ?? near;
}
