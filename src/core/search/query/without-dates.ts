import type { Query, QueryNode } from './query.ts';
import { allOf, anyOf, leavesOf, notOf } from './tree.ts';

/**
 * The query as if every date that it asks for held, and none that it forbids: of the undated records it finds those too
 * that only a date leaves out. `rice (date:1956 OR date:1958)` becomes `rice`. Dates that were typed as words stay.
 */
export function withoutDates(query: Query): Query {
  if (query.root === null || !asksDate(query.root)) return query;
  const root = without(query.root, true);
  return { ...query, root, empty: root === null };
}

const asksDate = (root: QueryNode): boolean =>
  leavesOf(root).some((leaf) => leaf.type === 'date' && !leaf.isImplied);

/** Null for a node that its dates decide: it holds for all where it is wanted, and for none under a NOT. */
function without(node: QueryNode, isWanted: boolean): QueryNode | null {
  switch (node.type) {
    case 'date':
      return node.isImplied ? node : null;
    case 'not': {
      const inner = without(node.node, !isWanted);
      return inner && notOf(inner);
    }
    case 'and':
    case 'or': {
      const nodes = node.nodes.map((each) => without(each, isWanted)).filter((each) => each !== null);
      const isOneEnough = (node.type === 'or') === isWanted;
      if (isOneEnough && nodes.length < node.nodes.length) return null;
      return node.type === 'and' ? allOf(nodes) : anyOf(nodes);
    }
    default:
      return node;
  }
}
