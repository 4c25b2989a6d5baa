import type { Pack } from '../../pack/open-pack.ts';
import { fold } from '../fold.ts';
import { type Clause, parseQuery, type Query, type QueryNode } from '../parse-query.ts';
import { queryOf, replaceClauses } from '../query/tree.ts';
import { writeQuery } from '../query/write-query.ts';
import type { WordsNode } from '../read/plain-words.ts';
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

/**
 * Whether a query finds anything. Where a beginning or an exact spelling is asked for, which takes longer than all the rest,
 * each word that must be there is asked for by itself first.
 */
export function findsSomething(packs: readonly Pack[], text: string): boolean {
  const query = parseQuery(text);
  const finds = (asked: Query) => runSearch(packs, asked).some(({ rows }) => rows.length > 0);
  const required = query.root?.type === 'and' ? query.root.nodes.filter((node) => node.type === 'words') : [];
  const [slow, quick] = [required.filter(isSlow), required.filter((node) => !isSlow(node))];
  if (slow.length > 0 && !quick.every(({ clause }) => finds(queryOf(clause)))) return false;
  return finds(query);
}

const isSlow = ({ clause }: WordsNode): boolean =>
  clause.exact || clause.spellings.some(({ prefix }) => prefix);
