import { guarded } from '../../index/guarded.ts';
import { fieldShift, fieldSize } from '../../index/index-fields.ts';
import { unpackedLength } from '../../index/per-record.ts';
import type { QueryNode } from '../parse-query.ts';
import type { Clause, Spelling } from '../query/query.ts';
import type { Scores, Searched } from './evaluate.ts';
import { fieldMask } from './match-clause.ts';
import { narrowest, type Stands, standsOf } from './stands.ts';

/**
 * Words that stand together are about each other, which how often they stand does not tell (Tao and Zhai, 2007, “An
 * Exploration of Proximity Measures in Information Retrieval”). So the best records are raised by how few words lie
 * between those that were asked for: by as much as all of them are rare where none does, by half of it where a paragraph
 * lies between. docs/search.md tells why.
 */

/** A paragraph, in words. */
const half = 50;

/** Records whose places are read: what lies behind them is seldom looked at. */
const mostRecords = 50;

/** Words of a text that is compared: in a book words stand close by chance, and reading where takes long. */
const mostWords = 200_000;

/** Words that are compared, the rarest: of a page that was pasted not all. */
const mostGroups = 8;

/** Clauses of which one must stand, and how much that says. */
interface Group {
  readonly clauses: readonly Clause[];
  readonly rare: number;
}

/**
 * Raises the scores of the best records of all packs in which what the query requires stands close together. In steps, so
 * that it can be given up between two packs.
 */
export function* raiseClose(
  searched: readonly Searched[],
  root: QueryNode,
  scored: readonly Scores[],
  rarity: (clause: Clause) => number,
): Generator<void> {
  const groups = requiredGroups(root)
    .map(({ clauses, typed }) => ({
      clauses,
      // As its most frequent spelling; words that must all be there are as rare as the rarest of them.
      rare: Math.min(...typed.map((words) => Math.max(...words.map(rarity)))),
    }))
    .sort((a, b) => b.rare - a.rare)
    .slice(0, mostGroups);
  if (groups.length < 2) return;
  const best = bestRows(scored);
  for (const [i, of] of searched.entries()) {
    const [lengths] = of.index.lengths;
    const rows = (best[i] as Uint32Array).filter(
      (row) => unpackedLength(lengths?.[row - 1] ?? 0) <= mostWords,
    );
    if (rows.length === 0) continue;
    guarded(of.pack, () => raiseRows(of, groups, scored[i] as Scores, rows));
    yield;
  }
}

function raiseRows(
  { index, reader }: Searched,
  groups: readonly Group[],
  scores: Scores,
  rows: Uint32Array,
): void {
  const stands = groups.map(({ clauses }) => standsOf(index, reader, clauses, rows));
  const most = groups.reduce((sum, { rare }) => sum + rare, 0);
  // The words between the first and the last may be the others.
  const least = groups.length - 2;
  for (const row of rows) {
    const here = stands.map((of) => of(row));
    const between = Math.max(0, narrowest(here, least) - least);
    const apart = here.every(isInDescription) ? Math.min(between, half) : between;
    scores[row] = (scores[row] as number) + most / (1 + apart / half);
  }
}

/** Short fields that say together what a record is: no further apart than the words of a paragraph. */
const described = fieldMask(['title', 'from', 'to', 'name', 'place', 'subject']);

function isInDescription({ firsts, length }: Stands): boolean {
  // The text comes first, and has the most.
  for (let i = length - 1; i >= 0 && (firsts[i] as number) >= fieldSize; i -= 1) {
    if (((described >>> ((firsts[i] as number) >>> fieldShift)) & 1) === 1) return true;
  }
  return false;
}

/** What may stand in the place of one word that is required, and the clauses that each was looked up with. */
interface Required {
  readonly clauses: readonly Clause[];
  readonly typed: readonly (readonly Clause[])[];
}

const requiredGroups = (root: QueryNode): Required[] =>
  root.type === 'and' ? root.nodes.flatMap((node) => requiredOf(node) ?? []) : [];

/**
 * A word and its forms, or a name of several words and its other spellings, which stands as it was typed where its words
 * follow each other. Null where something else may stand instead, such as a date, or where a word is not written to its end.
 */
function requiredOf(node: QueryNode): Required | null {
  const clauses: Clause[] = [];
  const typed: Clause[][] = [];
  for (const each of node.type === 'or' ? node.nodes : [node]) {
    const words = each.type === 'and' ? each.nodes : [each];
    const those = words.flatMap((word) => (word.type === 'words' ? [word.clause] : []));
    const [first] = those;
    if (first === undefined || those.length < words.length) return null;
    clauses.push(those.length === 1 ? first : { ...first, spellings: [inOrder(those)] });
    typed.push(those);
  }
  const isWhole = clauses.every(({ exact, spellings }) => !exact && spellings.every(({ prefix }) => !prefix));
  return isWhole ? { clauses, typed } : null;
}

/** Words one behind the other, each as it was typed. */
const inOrder = (clauses: readonly Clause[]): Spelling => ({
  words: clauses.flatMap(({ spellings }) => spellings[0]?.words ?? []),
  prefix: clauses.at(-1)?.spellings[0]?.prefix ?? false,
});

/** The rows with the best scores of all packs together, of each pack ascending; of equals the earlier. */
function bestRows(all: readonly Scores[]): Uint32Array[] {
  const best: { readonly pack: number; readonly row: number; readonly score: number }[] = [];
  let least = 0;
  for (const [pack, scores] of all.entries()) {
    for (let row = 1; row < scores.length; row += 1) {
      const score = scores[row] as number;
      if (score <= least) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
      best.splice(at, 0, { pack, row, score });
      if (best.length > mostRecords) best.pop();
      if (best.length === mostRecords) least = best[mostRecords - 1]?.score ?? 0;
    }
  }
  return all.map((_, i) =>
    Uint32Array.from(best.flatMap(({ pack, row }) => (pack === i ? [row] : []))).sort(),
  );
}
