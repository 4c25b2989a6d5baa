import type { Clause, QueryNode } from './query.ts';
import { notOf } from './tree.ts';

/** `a NEAR b`, or one more beside it; null where they cannot stand near each other. */
export function nearOf(before: QueryNode, node: QueryNode, distance: number): QueryNode | null {
  if (before.type === 'not') {
    const inside = nearOf(before.node, node, distance);
    return inside && notOf(inside);
  }
  if (before.type === 'near' && before.distance !== distance) return null;
  return nearOfAll([before, node], distance);
}

/** Null where one of them is no word or phrase, or where they are of two fields. */
export function nearOfAll(nodes: readonly QueryNode[], distance: number): QueryNode | null {
  const clauses: Clause[] = [];
  for (const node of nodes) {
    if (node.type === 'words') clauses.push(node.clause);
    else if (node.type === 'near' && node === nodes[0]) clauses.push(...node.clauses);
    else return null;
  }
  const distinct = [...new Set(clauses)];
  const [first] = distinct;
  if (!first || new Set(distinct.flatMap(({ field }) => field ?? [])).size > 1) return null;
  return distinct.length === 1
    ? { type: 'words', clause: first }
    : { type: 'near', clauses: distinct, distance };
}
