import type { SearchIndex } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { QueryNode } from '../parse-query.ts';
import type { Clause, DateNode, NearNode } from '../query/query.ts';
import { findNear } from './find-near.ts';
import type { Weights } from './match-clause.ts';
import { matchDate, matchUndated } from './match-date.ts';
import { matchValue } from './match-value.ts';
import { giveBack, takeNumbers } from './numbers.ts';
import type { WordReader } from './read-words.ts';
import { rarityOf, saturated } from './weigh.ts';

/** What is found without a word, by its date or for lack of a word, has a score that says nothing. */
const found = 1e-6;

/** For each row its score, 0 where it does not match. */
export type Scores = Float32Array;

/** A pack, and what was looked up in it for a query. */
export interface Searched {
  readonly pack: Pack;
  readonly index: SearchIndex;
  readonly reader: WordReader;
  readonly weights: ReadonlyMap<Clause, Weights>;
  /** How many records have a clause whose exact spelling is asked for, in any spelling: it counts as its word does. */
  readonly folded: ReadonlyMap<Clause, number>;
  /** Rows that the reader wrote this about. */
  readonly noted: (text: string) => Iterable<number>;
}

/**
 * Scores every record of a pack by a query's tree. `rarity` says how much a clause counts. The scores are the caller's,
 * who gives them back (`giveBack`).
 */
export function evaluate(node: QueryNode, of: Searched, rarity: (clause: Clause) => number): Scores {
  switch (node.type) {
    case 'words':
      return scoresOf(of, node.clause, rarity);
    case 'and':
      return combined(node.nodes, of, rarity, both);
    case 'or':
      return combined(node.nodes, of, rarity, either);
    case 'not':
      return without(evaluate(node.node, of, rarity));
    case 'near':
      return near(node, of, rarity);
    case 'date':
      return dated(of, node);
    case 'undated':
      return rowsScored(of, matchUndated(of.index));
    case 'value':
      return rowsScored(of, matchValue(of, node));
  }
}

type Combine = (one: Scores, other: Scores) => void;

/** All nodes in one, which `combine` adds the others to. */
function combined(
  nodes: readonly QueryNode[],
  of: Searched,
  rarity: (clause: Clause) => number,
  combine: Combine,
): Scores {
  const [first, ...others] = nodes;
  const scores = first ? evaluate(first, of, rarity) : takeNumbers(of.index);
  for (const node of others) {
    const other = evaluate(node, of, rarity);
    combine(scores, other);
    giveBack(of.index, other);
  }
  return scores;
}

function scoresOf({ index, weights }: Searched, clause: Clause, rarity: (clause: Clause) => number): Scores {
  const scores = takeNumbers(index);
  const weighed = weights.get(clause);
  if (weighed === undefined) return scores;
  const rare = rarity(clause) * (clause.weight ?? 1);
  for (let row = 1; row < scores.length; row += 1) {
    const weight = weighed[row] as number;
    if (weight > 0) scores[row] = rare * saturated(weight);
  }
  return scores;
}

function both(one: Scores, other: Scores): void {
  for (let row = 1; row < one.length; row += 1) {
    const a = one[row] as number;
    const b = other[row] as number;
    one[row] = a > 0 && b > 0 ? a + b : 0;
  }
}

function either(one: Scores, other: Scores): void {
  for (let row = 1; row < one.length; row += 1) one[row] = (one[row] as number) + (other[row] as number);
}

function without(scores: Scores): Scores {
  for (let row = 1; row < scores.length; row += 1) scores[row] = (scores[row] as number) > 0 ? 0 : found;
  return scores;
}

function near(node: NearNode, of: Searched, rarity: (clause: Clause) => number): Scores {
  const words = node.clauses.map((clause): QueryNode => ({ type: 'words', clause }));
  const scores = combined(words, of, rarity, both);
  const rows = rowsOf(scores);
  const close = new Set(findNear(of.index, of.reader, node, rows));
  for (const row of rows) if (!close.has(row)) scores[row] = 0;
  return scores;
}

/** A date that was typed as words counts as much as a word that stands in just the records of the date, often. */
function dated(of: Searched, node: DateNode): Scores {
  const rows = matchDate(of.index, node);
  const score = node.isImplied
    ? rarityOf(rows.length, of.index.records) * saturated(Number.MAX_SAFE_INTEGER)
    : found;
  return rowsScored(of, rows, score);
}

function rowsScored({ index }: Searched, rows: Iterable<number>, score = found): Scores {
  const scores = takeNumbers(index);
  for (const row of rows) scores[row] = score;
  return scores;
}

/** Rows with a score, ascending. */
export function rowsOf(scores: Scores): Uint32Array {
  const rows = new Uint32Array(countAbove(scores));
  let count = 0;
  for (let row = 1; row < scores.length; row += 1) if ((scores[row] as number) > 0) rows[count++] = row;
  return rows;
}

/** Rows that have a number, ascending, and theirs. */
export interface RowNumbers {
  readonly rows: Uint32Array;
  readonly numbers: Float32Array;
}

/** The scores, or weights, that there are, without the rows that have none. */
export function gathered(all: Float32Array): RowNumbers {
  const rows = rowsOf(all);
  const numbers = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) numbers[i] = all[rows[i] as number] as number;
  return { rows, numbers };
}

/** How many rows have a score, or a weight. */
export function countAbove(numbers: Float32Array): number {
  let count = 0;
  for (let row = 1; row < numbers.length; row += 1) if ((numbers[row] as number) > 0) count += 1;
  return count;
}
