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

/** A node that holds no others. */
type Leaf = Exclude<QueryNode, { readonly type: 'and' | 'or' | 'not' }>;

function leavesUnder(node: QueryNode, isNotToo: boolean): Leaf[] {
  switch (node.type) {
    case 'not':
      return isNotToo ? leavesUnder(node.node, true) : [];
    case 'and':
    case 'or':
      return node.nodes.flatMap((each) => leavesUnder(each, isNotToo));
    default:
      return [node];
  }
}

/** The nodes that hold no others, in order, those under NOT too. */
export const leavesOf = (root: QueryNode | null): Leaf[] => (root ? leavesUnder(root, true) : []);

/** Those by which a record can be found: all but those under NOT. */
const askedLeaves = (root: QueryNode | null): Leaf[] => (root ? leavesUnder(root, false) : []);

/** The clauses of nodes, in order and each once. */
export const clausesIn = (leaves: readonly Leaf[]): Clause[] => [
  ...new Set(
    leaves.flatMap((leaf) => {
      if (leaf.type === 'words') return [leaf.clause];
      return leaf.type === 'near' ? leaf.clauses : [];
    }),
  ),
];

/** The clauses by which a record can be found, in order and each once. */
export const clausesOf = (root: QueryNode | null): Clause[] => clausesIn(askedLeaves(root));

/** The dates by which a record can be found. */
export const datesOf = (root: QueryNode | null): DateNode[] =>
  askedLeaves(root).filter((leaf) => leaf.type === 'date');

/** The values by which a record can be found. */
export const valuesOf = (root: QueryNode | null): ValueNode[] =>
  askedLeaves(root).filter((leaf) => leaf.type === 'value');

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
