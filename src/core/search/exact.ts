import { findMatches } from './find-matches.ts';
import { tokenise } from './fold.ts';
import type { Query } from './parse-query.ts';

/**
 * True where every clause stands in one of the texts just as it was typed: case, marks, apostrophes and
 * hyphens. Only spaces may differ, and how Unicode writes the same letter. For records that the query
 * found already.
 */
export function isSpelledExactly(texts: readonly string[], query: Query): boolean {
  const typed = query.clauses.map((clause) => coreOf(clause.text));
  const missing = new Set(query.clauses.keys());
  for (const text of texts) {
    for (const { start, end, clause } of findMatches(text, query)) {
      if (missing.has(clause) && plain(text.slice(start, end)) === typed[clause]) missing.delete(clause);
    }
  }
  return missing.size === 0;
}

/** What is left of "(Mao’s)" when it is looked for: "Mao". */
function coreOf(text: string): string {
  const tokens = tokenise(text);
  return plain(text.slice(tokens[0]?.start, tokens.at(-1)?.end));
}

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ');
