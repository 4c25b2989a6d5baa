import { createGroups } from './query/groups.ts';
import { createProblems } from './query/problems.ts';
import type { Query } from './query/query.ts';
import { createReader } from './query/read-piece.ts';
import { isPiece, scanQuery } from './query/scan-query.ts';
import { clausesOf } from './query/tree.ts';

export { maxDepth } from './query/groups.ts';
export { maxWords } from './query/problems.ts';
export type { AsNear, Clause, Query, QueryNode, QueryProblem, Spelling, TextField } from './query/query.ts';

export interface ParseOptions {
  /** The last word is still being typed and stands for all that begin like it. A space after it ends it. */
  readonly prefixLast?: boolean;
}

/**
 * The query that a text stands for; docs/search.md describes the language. Every text is one: what cannot be read as
 * it was meant is read as something near and told as a problem. Takes time linear in the text.
 */
export function parseQuery(text: string, { prefixLast = false }: ParseOptions = {}): Query {
  const problems = createProblems();
  const reader = createReader(text, prefixLast, problems);
  const groups = createGroups(problems);
  for (const token of scanQuery(text)) {
    if (isPiece(token)) {
      if (token.type === 'phrase' && token.open) problems.tell('unclosed-quote', token);
      groups.add(reader.read(token, groups.scope()), token.attached);
    } else groups.take(token);
  }
  const root = groups.finish(text.length);
  const { left, firstLeft } = reader.left();
  if (left > 0) problems.tell('too-many-words', { from: firstLeft, to: text.length }, left);
  return { root, clauses: clausesOf(root), problems: problems.all(), empty: root === null, left };
}
