import type { QueryNode } from '../parse-query.ts';

export type WordsNode = Extract<QueryNode, { readonly type: 'words' }>;

/** A word that was typed as it is: no phrase, and no exact spelling. */
export const isPlain = (node: QueryNode): node is WordsNode =>
  node.type === 'words' && !node.clause.exact && !node.clause.phrase;
