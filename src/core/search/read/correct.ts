import { remember } from '../../remember.ts';
import { type Token, tokenise } from '../fold.ts';
import type { AsNear, Clause, QueryNode } from '../parse-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { clausesOf, replaceClauses } from '../query/tree.ts';
import { type AskedWord, type CorrectContext, chainFor, usedFor } from './nearest-used.ts';

/** A word that nothing has, and what is looked for in its stead. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** A query with words replaced, and which. */
export interface Corrected {
  readonly root: QueryNode | null;
  readonly corrections: readonly Correction[];
}

/** Words in parts that are looked up in one query, where each of them stands is read; and in how long a query: nobody types more. */
const mostChains = 8;
const mostClauses = 24;

/**
 * The same query with each word that nothing has replaced by its nearest; a word without a neighbour stays, and so does one
 * of a name. Whatever the query finds: with one more word it never finds more.
 */
export function corrected(root: QueryNode | null, context: CorrectContext): Corrected {
  const corrections: Correction[] = [];
  const known = new Map<Clause, Clause>();
  // Looked up once for each word: a query may have one a thousand times.
  const used = remember(
    Number.POSITIVE_INFINITY,
    ({ word, isBeginning }) => (isBeginning ? `${word}*` : word),
    (asked: AskedWord) => usedFor(asked, context),
  );
  let chainsLeft = clausesOf(root).length > mostClauses ? 0 : mostChains;
  const chainUsed = (clause: Clause, tokens: readonly Token[]) => {
    if (tokens.length < 2 || chainsLeft === 0) return [];
    chainsLeft -= 1;
    return chainFor(clause, tokens, context);
  };
  const mended = replaceClauses(root, (clause) => {
    const kept = known.get(clause) ?? mend(clause, { used, chainUsed }, corrections);
    known.set(clause, kept);
    return kept;
  });
  return { root: mended, corrections };
}

/** What a word, or one in parts, is replaced by, and what is as near; empty where it stays. */
interface Mending {
  readonly used: (asked: AskedWord) => readonly string[];
  readonly chainUsed: (clause: Clause, tokens: readonly Token[]) => readonly string[];
}

function mend(clause: Clause, { used: usedFor, chainUsed }: Mending, corrections: Correction[]): Clause {
  if (clause.exact) return clause;
  const isOpen = clause.spellings[0]?.prefix ?? false;
  const tokens = tokenise(clause.text);
  // Two characters of a script without spaces have no neighbours that would make sense.
  if (tokens.some(({ kind }) => kind !== 'word')) return clause;
  const [whole, ...others] = isOpen ? [] : chainUsed(clause, tokens);
  if (whole !== undefined) {
    corrections.push({ typed: clause.text, used: whole });
    return respelled(
      clause,
      whole,
      others.map((other) => ({ typed: clause.text, other, whole: other })),
      false,
    );
  }
  const mended: { readonly at: Token; readonly used: string; readonly others: readonly string[] }[] = [];
  for (const [i, token] of tokens.entries()) {
    const isBeginning = isOpen && i === tokens.length - 1;
    const [used, ...others] = usedFor({ word: token.folded, isBeginning });
    if (used !== undefined) mended.push({ at: token, used, others });
  }
  if (mended.length === 0) return clause;
  const typed = ({ start, end }: Token) => clause.text.slice(start, end);
  const told = new Map(mended.map(({ at, used }) => [typed(at), used]));
  corrections.push(...[...told].map(([each, used]) => ({ typed: each, used })));
  const textWith = (words: ReadonlyMap<Token, string>) => replaced(clause.text, words);
  const words = new Map(mended.map(({ at, used }) => [at, used]));
  const asNear = mended.flatMap(({ at, others }) =>
    others.map((other) => ({ typed: typed(at), other, whole: textWith(new Map(words).set(at, other)) })),
  );
  // Who is still typing the last word of a phrase has made the slip before it.
  const isStillOpen = isOpen && mended.at(-1)?.at !== tokens.at(-1);
  return respelled(clause, textWith(words), asNear, isStillOpen);
}

/** A text with other words in the places of some. */
function replaced(text: string, words: ReadonlyMap<Token, string>): string {
  let from = 0;
  const pieces = [...words].flatMap(([{ start, end }, word]) => {
    const before = text.slice(from, start);
    from = end;
    return [before, word];
  });
  return [...pieces, text.slice(from)].join('');
}

const respelled = (clause: Clause, text: string, asNear: readonly AsNear[], isOpen: boolean): Clause => ({
  ...clause,
  text,
  spellings: spellingsOf(tokenise(text), isOpen),
  asNear,
});
