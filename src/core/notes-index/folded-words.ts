import { eachWord } from '../search/fold.ts';
import type { Clause, Query, QueryNode } from '../search/parse-query.ts';
import { joinSql, type Sql, sql } from '../sql.ts';

/**
 * The words of a text as the search folds them, between single spaces and with one at both ends; those that are tied
 * stand once more in one piece behind the others. So a word is found as ` word `, its beginning as ` wor`, and a phrase as
 * it is.
 */
export function foldedWords(text: string): string {
  const words: string[] = [];
  const joined: string[] = [];
  const tell = (word: string, place: number) => (words.length === place ? words : joined).push(word);
  eachWord(text, {
    plain: (whole, start, end, place) => tell(whole.slice(start, end).toLowerCase(), place),
    folded: tell,
  });
  // A bar is no word of the index: no phrase runs on from the one into the other.
  return ` ${words.join(' ')} ${joined.length === 0 ? '' : `| ${joined.join(' ')} `}`;
}

/**
 * Which entries a query asks for. Dates, values and fields of records say nothing of a note: they are passed over, and
 * words with a field are looked for as words. NEAR asks for its words.
 */
export function wordsWanted({ root }: Query): Sql | null {
  return root && wanted(root);
}

function wanted(node: QueryNode): Sql | null {
  switch (node.type) {
    case 'words':
      return hasClause(node.clause);
    case 'near':
      return sql`(${joinSql(node.clauses.map(hasClause), ' AND ')})`;
    case 'not': {
      const inner = wanted(node.node);
      return inner && sql`NOT ${inner}`;
    }
    case 'and':
    case 'or': {
      const parts = node.nodes.map(wanted).filter((part) => part !== null);
      return parts.length === 0 ? null : sql`(${joinSql(parts, node.type === 'and' ? ' AND ' : ' OR ')})`;
    }
    default:
      return null;
  }
}

const hasClause = ({ spellings }: Clause): Sql =>
  sql`(${joinSql(
    spellings.map(({ words, prefix }) => sql`instr(folded, ${` ${words.join(' ')}${prefix ? '' : ' '}`})`),
    ' OR ',
  )})`;
