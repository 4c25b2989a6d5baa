import { fold } from './fold.ts';
import { type Clause, maxWords, type Query } from './parse-query.ts';

export interface Interpretation {
  readonly terms: readonly {
    /** As typed, without quotation marks. */
    readonly typed: string;
    /** What was looked for; any of them will do. */
    readonly soughtAs: readonly string[];
  }[];
  readonly sentence: string;
}

/** Says in words what was looked for, so that a reader can tell what an answer, or none, means. */
export function interpret(
  query: Query,
  { exact = false }: { readonly exact?: boolean } = {},
): Interpretation {
  const terms = query.clauses.map((clause) => ({ typed: clause.text, soughtAs: soughtAs(clause, exact) }));
  return { terms, sentence: [sentenceOf(query, terms, exact), leftOut(query)].join('') };
}

function soughtAs(clause: Clause, exact: boolean): string[] {
  if (exact) return [clause.text.trim()];
  // The words of the query itself would show bigrams where a reader typed one word.
  const [, ...joined] = clause.spellings;
  const folded = [fold(clause.text), ...joined.map(({ words }) => words.join(' '))];
  return folded.map((words) => (clause.spellings[0]?.prefix && !clause.phrase ? `${words}…` : words));
}

function sentenceOf(query: Query, terms: Interpretation['terms'], exact: boolean): string {
  if (query.empty) return 'All records: the query has no word to look for.';
  const listed = terms.map(({ soughtAs }) => soughtAs.map((words) => `“${words}”`).join(' or '));
  const spelled = exact ? ', spelled exactly so' : '';
  return `Records with ${listed.length === 1 ? '' : 'all of '}${listed.join(', ')}${spelled}.`;
}

const leftOut = ({ left }: Query): string =>
  left === 0 ? '' : ` The last ${left} words were not looked for: a query can have ${maxWords}.`;
