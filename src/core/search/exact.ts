import { findMatches } from './find-matches.ts';
import type { Query, QueryNode } from './parse-query.ts';
import { plainSpelling, spellingIn } from './spelled.ts';

/**
 * True where the query holds with every clause spelled just as it was typed: case, marks, apostrophes and hyphens.
 * Only spaces may differ, and how Unicode writes the same letter. For records that the query found already, so
 * that words under NOT, dates and values need not be looked at again.
 */
export function isSpelledExactly(texts: readonly string[], query: Query): boolean {
  const typed = query.clauses.map((clause) => spellingIn(clause.text));
  const found = new Set<unknown>();
  for (const text of texts) {
    for (const { start, end, clause } of findMatches(text, query)) {
      const asked = query.clauses[clause];
      if (!found.has(asked) && plainSpelling(text.slice(start, end)) === typed[clause]) found.add(asked);
    }
  }
  return query.root === null || holds(query.root, found);
}

function holds(node: QueryNode, found: ReadonlySet<unknown>): boolean {
  if (node.type === 'words') return found.has(node.clause);
  if (node.type === 'near') return node.clauses.every((clause) => found.has(clause));
  if (node.type === 'and') return node.nodes.every((inner) => holds(inner, found));
  if (node.type === 'or') return node.nodes.some((inner) => holds(inner, found));
  return true;
}
