import { guarded } from '../../index/guarded.ts';
import { fieldShift, fieldSize } from '../../index/index-fields.ts';
import type { QueryNode } from '../parse-query.ts';
import type { Clause } from '../query/query.ts';
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

/** Words that are compared, the rarest: of a page that was pasted not all. */
const mostGroups = 8;

/** Clauses of which one must stand, and how much that says. */
interface Group {
  readonly clauses: readonly Clause[];
  readonly rare: number;
}

/** Raises the scores of the best records of all packs in which what the query requires stands close together. */
export function raiseClose(
  searched: readonly Searched[],
  root: QueryNode,
  scored: readonly Scores[],
  rarity: (clause: Clause) => number,
): void {
  const groups = requiredGroups(root)
    .map((clauses) => ({
      clauses,
      rare: Math.max(...clauses.map((each) => rarity(each) * (each.weight ?? 1))),
    }))
    .sort((a, b) => b.rare - a.rare)
    .slice(0, mostGroups);
  if (groups.length < 2) return;
  const best = bestRows(scored);
  for (const [i, of] of searched.entries())
    guarded(of.pack, () => raiseRows(of, groups, scored[i] as Scores, best[i] as Uint32Array));
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

const requiredGroups = (root: QueryNode): Clause[][] =>
  root.type === 'and' ? root.nodes.map(clausesOf).filter((clauses) => clauses.length > 0) : [];

/**
 * A word, or a word and its forms; of a name of several words the whole name. None where the word is not written to its
 * end, or is a date too.
 */
function clausesOf(node: QueryNode): Clause[] {
  const nodes = node.type === 'or' ? node.nodes : [node];
  const clauses = nodes.flatMap((each) => (each.type === 'words' ? [each.clause] : []));
  return clauses.every(({ exact, spellings }) => !exact && spellings.every(({ prefix }) => !prefix))
    ? clauses
    : [];
}

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
