import type { SearchIndex } from '../../index/open-index.ts';
import { joinsWholeChains } from '../chains.ts';
import { editDistance } from '../edit-distance.ts';
import type { Token } from '../fold.ts';
import type { Clause } from '../parse-query.ts';
import { slipsIn } from '../suggest/near-words.ts';
import { inTwo } from './in-two.ts';
import { recordsWith } from './misprints.ts';
import type { Standing } from './standing.ts';

/** The nearest spellings of a word that something has, the nearest first. */
export type Nearest = (word: string) => readonly string[];

export interface CorrectContext {
  readonly indexes: readonly SearchIndex[];
  readonly nearest: Nearest;
  readonly standing: Standing;
  /** Whether a word is of a name, or half of what stands as one word, and whether that stands somewhere in another spelling. */
  readonly nameOf: (word: string) => 'standing' | 'absent' | null;
}

/** A word, which may be still being typed. */
export interface AskedWord {
  readonly word: string;
  readonly isBeginning: boolean;
}

/** “kai-sek”: its parts stand nowhere together, though perhaps each by itself. The nearest of the whole, parted as it was. */
export function chainFor(
  { phrase, text, spellings }: Clause,
  tokens: readonly Token[],
  { indexes, standing, nearest, nameOf }: CorrectContext,
): readonly string[] {
  const parts = tokens.map(({ folded }) => folded);
  const [joined = '', ...others] = joinsWholeChains(tokens);
  if (phrase || others.length > 0 || !/^\S+$/.test(text)) return [];
  if (recordsWith(indexes, joined) > 0) return [];
  if (
    spellings.some((each) => standing(each) > 0) ||
    [...parts, joined].some((each) => nameOf(each) === 'standing')
  )
    return [];
  const [used, ...asNear] = asNearAsFirst(joined, nearest(joined));
  // Not parted: “usthe” of a misread page, near to “bues-the”, would be every “us the”.
  return used === undefined ? [] : [partedLike(used, parts), ...asNear];
}

/** With a hyphen where a first or a last part has stayed what it was. */
function partedLike(word: string, parts: readonly string[]): string {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (word.length > first.length && word.startsWith(first)) return `${first}-${word.slice(first.length)}`;
  if (word.length > last.length && word.endsWith(last)) return `${word.slice(0, -last.length)}-${last}`;
  return word;
}

/** What is looked for instead of a word that nothing has, the likeliest first; empty where it stays. */
export function usedFor({ word, isBeginning }: AskedWord, context: CorrectContext): readonly string[] {
  const { indexes, nearest, nameOf } = context;
  if (recordsWith(indexes, word) > 0 || nameOf(word) === 'standing') return [];
  if (isBeginning && indexes.some((index) => !index.beginningWith(word).next().done)) return [];
  const near = asNearAsFirst(word, nearest(word));
  const inParts = isBeginning ? undefined : inTwo(word, near[0], context);
  // A space that was left out is one slip.
  if (inParts !== undefined)
    return [inParts, ...near.filter((each) => editDistance(word, each, 1) === 1).slice(0, mostAsNear)];
  return nameOf(word) === 'absent' ? near.filter((each) => !isAnother(word, each, indexes)) : near;
}

/** The likeliest of words that are near, and which are no farther: of `burns` and `barnes` either may be meant by “barns”. */
function asNearAsFirst(word: string, near: readonly string[]): readonly string[] {
  const [first, ...others] = near.filter((each) => each !== word);
  if (first === undefined) return [];
  const slips = editDistance(word, first, slipsIn(word));
  return [first, ...others.filter((each) => editDistance(word, each, slips) <= slips).slice(0, mostAsNear)];
}

const mostAsNear = 3;

/** Names of two people may be two slips apart: so far only one whom many records have is meant. */
const isAnother = (word: string, near: string, indexes: readonly SearchIndex[]): boolean =>
  editDistance(word, near, 1) > 1 && recordsWith(indexes, near) < wellKnown;

const wellKnown = 100;
