import type { Clause, DateNode, Query, QueryNode, ValueNode } from './query.ts';

/** All of the nodes must hold; null where there is none. What is asked for twice is asked once. */
export const allOf = (nodes: readonly QueryNode[]): QueryNode | null => joined('and', nodes);

/** One of the nodes must hold; null where there is none. */
export const anyOf = (nodes: readonly QueryNode[]): QueryNode | null => joined('or', nodes);

export const notOf = (node: QueryNode): QueryNode =>
  node.type === 'not' ? node.node : { type: 'not', node };

function joined(type: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const seen = new Set<Clause>();
  const flat = nodes
    .flatMap((node) => (node.type === type ? node.nodes : [node]))
    .filter((node) => {
      if (node.type !== 'words') return true;
      const isNew = !seen.has(node.clause);
      seen.add(node.clause);
      return isNew;
    });
  return flat.length > 1 ? { type, nodes: flat } : (flat[0] ?? null);
}

/** The clauses by which a record can be found, in order and each once: all but those under NOT. */
export function clausesOf(root: QueryNode | null): Clause[] {
  const clauses = new Set<Clause>();
  const collect = (node: QueryNode): void => {
    if (node.type === 'words') clauses.add(node.clause);
    else if (node.type === 'near') for (const clause of node.clauses) clauses.add(clause);
    else if (node.type === 'and' || node.type === 'or') node.nodes.forEach(collect);
  };
  if (root) collect(root);
  return [...clauses];
}

/** The dates by which a record can be found: all but those under NOT. */
export function datesOf(root: QueryNode | null): DateNode[] {
  if (root === null) return [];
  if (root.type === 'date') return [root];
  return root.type === 'and' || root.type === 'or' ? root.nodes.flatMap(datesOf) : [];
}

/** The values by which a record can be found: all but those under NOT. */
export function valuesOf(root: QueryNode | null): ValueNode[] {
  if (root === null) return [];
  if (root.type === 'value') return [root];
  return root.type === 'and' || root.type === 'or' ? root.nodes.flatMap(valuesOf) : [];
}

/** A query that asks for this clause and nothing else. */
export const queryOf = (clause: Clause): Query => ({
  root: { type: 'words', clause },
  clauses: [clause],
  problems: [],
  empty: false,
  left: 0,
});

/** The same tree with other clauses: for a query that is proposed instead. */
export function replaceClauses(
  root: QueryNode | null,
  replaced: (clause: Clause) => Clause,
): QueryNode | null {
  const walk = (node: QueryNode): QueryNode => {
    if (node.type === 'words') return { type: 'words', clause: replaced(node.clause) };
    if (node.type === 'near') return { ...node, clauses: node.clauses.map(replaced) };
    if (node.type === 'and' || node.type === 'or') return { ...node, nodes: node.nodes.map(walk) };
    return node.type === 'not' ? { ...node, node: walk(node.node) } : node;
  };
  return root && walk(root);
}
