import { hostSearch } from '#words/en/host-search.ts';
import { wordsOf } from '#words/words.ts';
import { maxWords, type Query, type QueryProblem } from './parse-query.ts';
import { describeQuery, soughtAs } from './query/describe-query.ts';
import type { Correction } from './read/correct.ts';

const t = wordsOf('hostSearch', hostSearch);

export interface Interpretation {
  readonly terms: readonly {
    /** As typed, without quotation marks. */
    readonly typed: string;
    /** What was looked for; any of them will do. */
    readonly soughtAs: readonly string[];
  }[];
  readonly sentence: string;
  /** What was read otherwise than it may have been meant; offsets are in the query. */
  readonly problems: readonly QueryProblem[];
}

/** Says in words what was looked for, so that a reader can tell what an answer, or none, means. */
export function interpret(
  query: Query,
  {
    exact = false,
    corrections = [],
  }: { readonly exact?: boolean; readonly corrections?: readonly Correction[] } = {},
): Interpretation {
  const mended = (text: string) =>
    corrections.reduce((left, { typed, used }) => left.replace(typed, used), text);
  return {
    terms: query.clauses.map((clause) => ({
      typed: clause.text,
      soughtAs: mended(clause.text) === clause.text ? soughtAs(clause, exact) : [mended(clause.text)],
    })),
    sentence: `${describeQuery(query.root, exact)}${leftOut(query)}`,
    problems: query.problems,
  };
}

/** What is said of words past the limit; empty where there are none. */
export const leftOut = ({ left }: Pick<Query, 'left'>): string =>
  left === 0 ? '' : ` ${t('leftOut', { count: left, most: maxWords })}`;
