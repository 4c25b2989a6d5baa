import type { Pack } from '../../pack/open-pack.ts';
import { fold } from '../fold.ts';
import { type Clause, parseQuery, type QueryNode } from '../parse-query.ts';
import { replaceClauses } from '../query/tree.ts';
import { writeQuery } from '../query/write-query.ts';
import { runSearch } from '../run/run-search.ts';

/** The words of a clause as typed; of one with bigrams none, whose neighbours would be other words altogether. */
export function wordsOf({ text, spellings }: Clause): readonly string[] {
  const words = spellings[0]?.words ?? [];
  return words.join(' ') === fold(text) ? words : [];
}

/** The query with other words in it, as it is typed; the rest of it stays. */
export function withWords(root: QueryNode | null, replacements: ReadonlyMap<string, string>): string {
  return writeQuery(
    replaceClauses(root, (clause) => {
      const words = clause.spellings[0]?.words ?? [];
      if (!words.some((word) => replacements.has(word))) return clause;
      const text = words.map((word) => replacements.get(word) ?? word).join(' ');
      return { ...clause, text, phrase: words.length > 1 };
    }),
  );
}

export const findsSomething = (packs: readonly Pack[], text: string): boolean =>
  runSearch(packs, parseQuery(text)).some(({ rows }) => rows.length > 0);
