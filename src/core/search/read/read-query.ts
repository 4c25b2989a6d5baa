import type { Expansion, Interpretation, Reading } from '#contract/search.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Names } from '../../names/names.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { remember } from '../../remember.ts';
import { fold, tokenise } from '../fold.ts';
import { leftOut } from '../interpret.ts';
import { type ParseOptions, parseQuery, type Query, type QueryNode } from '../parse-query.ts';
import { describeQuery } from '../query/describe-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { clausesOf, replaceClauses } from '../query/tree.ts';
import { withValuesChecked } from './check-values.ts';
import { type Corrected, corrected } from './correct.ts';
import { expandDates } from './expand-dates.ts';
import { expandForms } from './expand-forms.ts';
import { expandNames } from './expand-names.ts';
import { expandNear } from './expand-near.ts';
import { createSwitches, type Expanded, type Switches } from './expanded.ts';
import type { Nearest } from './nearest-used.ts';
import type { Standing } from './standing.ts';
import type { Writings } from './written-apart.ts';

/** What a query is read with. */
export interface ReadContext {
  readonly packs: readonly Pack[];
  readonly indexes: readonly SearchIndex[];
  readonly names: Names;
  readonly nearest: Nearest;
  readonly standing: Standing;
  readonly writings: Writings;
}

/** A query as it is run, and what a reader is told of it. */
export interface ReadQuery {
  readonly query: Query;
  readonly interpretation: Interpretation;
  /** As it was typed, before names and forms came to it. */
  readonly typed: Query;
  /** The same, with each word that nothing has as its nearest. */
  readonly corrected: QueryNode | null;
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
  const typed = withValuesChecked(parseQuery(text, options), context.packs);
  if (exact)
    return told(typed, { root: exactly(typed.root), expansions: [] }, describeQuery(typed.root, true));
  const switches = createSwitches(off);
  const first = expanded(typed.root, context, switches);
  const asTyped = () => told(typed, first, describeQuery(typed.root, false));
  if (uncorrected) return asTyped();

  // What was typed is corrected, and not what was made of it: a misspelled name is one only afterwards.
  const nameOf = namesAsked(first.expansions, context);
  const { root, corrections } = corrected(typed.root, { ...context, nameOf });
  if (corrections.length === 0) return asTyped();
  return told(typed, expanded(root, context, switches), describeQuery(root, false), { root, corrections });
}

/** Of which names, or word in two, a word is: “mlotov” looks like one, and has forms by rules that stand nowhere. */
function namesAsked(
  expansions: readonly Expansion[],
  { standing }: ReadContext,
): (word: string) => 'standing' | 'absent' | null {
  const names = expansions.filter(({ kind, variants }) => kind === 'name' || variants.some(isTogether));
  const stands = remember(
    Number.POSITIVE_INFINITY,
    ({ id }) => id,
    ({ variants }: Expansion) =>
      variants.some(({ text }) => spellingsOf(tokenise(text), false).some((each) => standing(each) > 0)),
  );
  return (word) => {
    const those = names.filter((each) => fold(each.typed).split(' ').includes(word));
    return those.length === 0 ? null : those.some(stands) ? 'standing' : 'absent';
  };
}

/** “Sang jo”, where only Sangjo stands: its halves are no misspelt words. */
const isTogether = ({ because }: Expansion['variants'][number]) => because === 'one word';

function expanded(root: QueryNode | null, context: ReadContext, switches: Switches): Expanded {
  const dated = expandDates(root, switches);
  const named = expandNames(dated.root, context.names, switches);
  const formed = expandForms(named, context, switches);
  const near = expandNear(formed.root, switches);
  const steps = [dated, named, near, formed];
  return { root: near.root, expansions: steps.flatMap(({ expansions }) => expansions) };
}

/** Every clause in the very spelling that was typed. */
const exactly = (root: QueryNode | null) =>
  replaceClauses(root, (clause) => ({ ...clause, exact: true, spellings: clause.spellings.slice(0, 1) }));

function told(
  typed: Query,
  { root, expansions }: Expanded,
  sentence: string,
  { root: corrected, corrections }: Corrected = { root: typed.root, corrections: [] },
): ReadQuery {
  const query = { ...typed, root, clauses: clausesOf(root) };
  return {
    query,
    typed,
    corrected,
    interpretation: {
      sentence: `${sentence}${leftOut(typed)}`,
      problems: typed.problems.map((problem) => ({ ...problem })),
      expansions: [...expansions],
      corrections: [...corrections],
      suggestions: [],
    },
  };
}
