import type { SearchIndex } from '../../index/open-index.ts';
import { remember } from '../../remember.ts';
import { joinsWholeChains } from '../chains.ts';
import { editDistance } from '../edit-distance.ts';
import { type Token, tokenise } from '../fold.ts';
import type { Clause, QueryNode } from '../parse-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { clausesOf, replaceClauses } from '../query/tree.ts';
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
  /** Whether a word is of a name, or half of what stands as one word, and whether that stands somewhere in another spelling. */
  readonly nameOf: (word: string) => 'standing' | 'absent' | null;
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
  let chainsLeft = clausesOf(root).length > mostClauses ? 0 : mostChains;
  const chainUsed = (clause: Clause, tokens: readonly Token[]) => {
    if (tokens.length < 2 || chainsLeft === 0) return undefined;
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

/** A word, which may be still being typed. */
export interface AskedWord {
  readonly word: string;
  readonly isBeginning: boolean;
}

/** Words in parts that are looked up in one query, where each of them stands is read; and in how long a query: nobody types more. */
const mostChains = 8;
const mostClauses = 24;

/** What a word, or one in parts, is replaced by; undefined where it stays. */
interface Mending {
  readonly used: (asked: AskedWord) => string | undefined;
  readonly chainUsed: (clause: Clause, tokens: readonly Token[]) => string | undefined;
}

function mend(clause: Clause, { used: usedFor, chainUsed }: Mending, corrections: Correction[]): Clause {
  if (clause.exact) return clause;
  const isOpen = clause.spellings[0]?.prefix ?? false;
  const tokens = tokenise(clause.text);
  // Two characters of a script without spaces have no neighbours that would make sense.
  if (tokens.some(({ kind }) => kind !== 'word')) return clause;
  const whole = isOpen ? undefined : chainUsed(clause, tokens);
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
  { indexes, standing, nearest, nameOf }: CorrectContext,
): string | undefined {
  const parts = tokens.map(({ folded }) => folded);
  const [joined = '', ...others] = joinsWholeChains(tokens);
  if (phrase || others.length > 0 || !/^\S+$/.test(text)) return undefined;
  if (recordsWith(indexes, joined) > 0) return undefined;
  if (
    spellings.some((each) => standing(each) > 0) ||
    [...parts, joined].some((each) => nameOf(each) === 'standing')
  )
    return undefined;
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
  const { indexes, nearest, nameOf } = context;
  if (recordsWith(indexes, word) > 0 || nameOf(word) === 'standing') return undefined;
  if (isBeginning && indexes.some((index) => !index.beginningWith(word).next().done)) return undefined;
  const near = nearest(word).find((each) => each !== word);
  const inParts = isBeginning ? undefined : inTwo(word, near, context);
  if (inParts !== undefined || near === undefined) return inParts;
  return nameOf(word) === 'absent' && isAnother(word, near, indexes) ? undefined : near;
}

/** Names of two people may be two slips apart: so far only one whom many records have is meant. */
const isAnother = (word: string, near: string, indexes: readonly SearchIndex[]): boolean =>
  editDistance(word, near, 1) > 1 && recordsWith(indexes, near) < wellKnown;

const wellKnown = 100;
