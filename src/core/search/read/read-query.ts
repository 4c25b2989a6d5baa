import type { Interpretation, Reading } from '#contract/search.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Names } from '../../names/names.ts';
import { maxWords, type ParseOptions, parseQuery, type Query, type QueryNode } from '../parse-query.ts';
import { describeQuery } from '../query/describe-query.ts';
import { clausesOf, replaceClauses } from '../query/tree.ts';
import { type Correction, corrected, type Nearest, unknownClauses } from './correct.ts';
import { expandDates } from './expand-dates.ts';
import { expandForms } from './expand-forms.ts';
import { expandNames } from './expand-names.ts';
import { createSwitches, type Switches } from './expanded.ts';

/** What a query is read with. */
export interface ReadContext {
  readonly indexes: readonly SearchIndex[];
  readonly names: Names;
  readonly nearest: Nearest;
}

/** A query as it is run, and what a reader is told of it. */
export interface ReadQuery {
  readonly query: Query;
  readonly interpretation: Interpretation;
  /** As it was typed, before names and forms came to it. */
  readonly typed: Query;
}

const asItCan: Reading = { exact: false, off: [], uncorrected: false };

/**
 * Reads a query for the packs that it is run on: names in all their spellings, words in their other forms, and a word
 * that nothing has as the nearest that something has. Everything that is not as typed is told, and can be switched off.
 */
export function readQuery(
  text: string,
  context: ReadContext,
  { exact, off, uncorrected }: Reading = asItCan,
  options: ParseOptions = {},
): ReadQuery {
  const parsed = parseQuery(text, options);
  if (exact) return told(parsed, exactly(parsed.root), [], []);
  const switches = createSwitches(off);
  const first = expanded(parsed.root, context, switches);
  const unknown = uncorrected ? [] : unknownClauses(first.root, context.indexes);
  if (unknown.length === 0) return told(parsed, first.root, first.expansions, []);
  // Corrected as typed, since a name that was misspelled is one only afterwards.
  const mended = corrected(parsed.root, typedOf(parsed, unknown), context.nearest);
  if (mended.corrections.length === 0) return told(parsed, first.root, first.expansions, []);
  const second = expanded(mended.root, context, switches);
  return told(parsed, second.root, second.expansions, mended.corrections);
}

/** The clauses of the parsed query that these were made of. */
const typedOf = ({ clauses }: Query, expandedOnes: readonly { from: number; to: number }[]) =>
  clauses.filter((clause) => expandedOnes.some(({ from, to }) => from === clause.from && to === clause.to));

function expanded(root: QueryNode | null, { names, indexes }: ReadContext, switches: Switches) {
  const dated = expandDates(root, switches);
  const named = expandNames(dated.root, names, switches);
  const formed = expandForms(named.root, indexes, switches);
  return { root: formed.root, expansions: [...dated.expansions, ...named.expansions, ...formed.expansions] };
}

/** Every clause in the very spelling that was typed. */
const exactly = (root: QueryNode | null) =>
  replaceClauses(root, (clause) => ({ ...clause, exact: true, spellings: clause.spellings.slice(0, 1) }));

function told(
  typed: Query,
  root: QueryNode | null,
  expansions: Interpretation['expansions'],
  corrections: readonly Correction[],
): ReadQuery {
  const query = { ...typed, root, clauses: clausesOf(root) };
  const left =
    typed.left === 0
      ? ''
      : ` The last ${typed.left} words were not looked for: a query can have ${maxWords}.`;
  return {
    query,
    typed,
    interpretation: {
      sentence: `${describeQuery(typed.root, false)}${left}`,
      problems: typed.problems.map((problem) => ({ ...problem })),
      expansions,
      corrections: [...corrections],
      suggestions: [],
    },
  };
}
