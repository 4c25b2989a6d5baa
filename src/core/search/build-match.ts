import type { Clause, Query, Spelling } from './parse-query.ts';

/**
 * The query as an FTS5 expression (https://sqlite.org/fts5.html §3), or null when it asks for nothing.
 * Words come out of the tokeniser, so they hold no quotation mark and no NUL, and each stands in quotes:
 * nothing of FTS5's own language can be typed.
 */
export function buildMatch(query: Query): string | null {
  return query.clauses.length === 0 ? null : query.clauses.map(matchOf).join(' AND ');
}

/** One clause alone. */
export const matchOf = (clause: Clause): string => {
  const spellings = clause.spellings.map(quoted);
  return spellings.length === 1 ? spellings.join('') : `(${spellings.join(' OR ')})`;
};

// In `joined` words that are far apart in the text follow each other, so no phrase is looked for there.
const running = '{title abstract names text} : ';

const quoted = ({ words, prefix }: Spelling): string =>
  `${words.length > 1 ? running : ''}"${words.join(' ')}"${prefix ? ' *' : ''}`;
