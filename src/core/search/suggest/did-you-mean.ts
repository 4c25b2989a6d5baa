import type { Interpretation, Reading } from '#contract/search.ts';
import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { fold } from '../fold.ts';
import type { Clause, Query, QueryNode } from '../parse-query.ts';
import { clausesOf } from '../query/tree.ts';
import { isFormOf, recordsWith } from '../read/misprints.ts';
import { nearWords, slipsIn } from './near-words.ts';
import { findsSomething, withWords, wordsOf } from './replace-words.ts';

/** A query that was read. */
export interface Asked {
  /** As it is run: with other spellings and forms, and corrections. */
  readonly query: Query;
  /** As it was typed, with the corrections that were made. */
  readonly corrected: QueryNode | null;
  readonly interpretation: Pick<Interpretation, 'expansions'>;
}

/** A word that may be none, and what may be meant by it, likeliest first. */
interface Doubt {
  readonly word: string;
  readonly isUnknown: boolean;
  readonly meant: readonly string[];
}

/** A word that no more records have, all its forms together, may be a slip of a word that is so many times as frequent. */
const rare = { records: 5, letters: 5, times: 50 } as const;
const mostProposals = 3;
/** Doubtful words of one query: a page of another language is no list of slips. */
const mostDoubts = 4;

/**
 * Queries that may have been meant by one, where a word of it is in no record or in hardly any. Each finds something.
 * What was corrected already is taken as corrected.
 */
export function didYouMean(packs: readonly Pack[], asked: Asked, reading?: Reading): string[] {
  if (packs.length === 0 || reading?.exact) return [];
  const root = asked.corrected;
  const halves = halvesOf(asked.interpretation.expansions);
  const doubts = doubtsOf(packs, root, asked.query.clauses).filter(({ word }) => !halves.has(word));
  if (doubts.length === 0 || doubts.length > mostDoubts) return [];
  const unknown = doubts.filter(({ isUnknown }) => isUnknown);
  // A word without a neighbour stands in the way of all that could be proposed for the others.
  if (unknown.some(({ meant }) => meant.length === 0)) return [];
  const isChoice = doubts.length === 1;
  const proposals = isChoice
    ? (doubts[0]?.meant ?? []).map((word) => [[doubts[0]?.word ?? '', word]] as const)
    : [doubts, unknown].map((some) => some.map(({ word, meant: [first = word] }) => [word, first] as const));
  const texts = proposals.filter((words) => words.length > 0).map((words) => withWords(root, new Map(words)));
  return [...new Set(texts)].filter((text) => findsSomething(packs, text)).slice(0, mostProposals);
}

/** Words that are asked for in one with the next: “Chong lim”, where Chonglim stands, has no misspelt word. */
const halvesOf = (expansions: Interpretation['expansions']): ReadonlySet<string> =>
  new Set(
    expansions
      .filter(({ on, variants }) => on && variants.some((each) => each.on && each.because === 'one word'))
      .flatMap(({ typed }) => fold(typed).split(' ')),
  );

function doubtsOf(packs: readonly Pack[], root: QueryNode | null, run: readonly Clause[]): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const clause of clausesOf(root)) {
    if (clause.exact) continue;
    const all = run.filter(({ from, to }) => from === clause.from && to === clause.to);
    for (const [i, word] of wordsOf(clause).entries()) {
      const isBeginning = clause.spellings[0]?.prefix === true && i === wordsOf(clause).length - 1;
      const records = isBeginning
        ? beginningsOf(packs, word)
        : Math.max(
            recordsOf(packs, word),
            wordsOf(clause).length === 1 ? recordsOfAll(packs, all.length > 0 ? all : [clause]) : 0,
          );
      if (records > rare.records) continue;
      const meant = records === 0 ? meantByUnknown(packs, word) : meantByRare(packs, word, records);
      if (records === 0 || meant.length > 0) doubts.set(word, { word, isUnknown: records === 0, meant });
    }
  }
  return [...doubts.values()];
}

const recordsOf = (packs: readonly Pack[], word: string): number => recordsWith(packs.map(indexOf), word);

/** At most the records that have one of the spellings. */
const recordsOfAll = (packs: readonly Pack[], clauses: readonly Clause[]): number =>
  clauses
    .flatMap(({ spellings }) => spellings)
    .reduce((sum, { words }) => sum + Math.min(...words.map((word) => recordsOf(packs, word))), 0);

/** Of a word that is being typed: more than a rare one, where any word begins so. */
const beginningsOf = (packs: readonly Pack[], beginning: string): number =>
  packs.some((pack) => !indexOf(pack).beginningWith(beginning).next().done) ? rare.records + 1 : 0;

/** The nearest, or what is one slip farther than a correction would go. */
function meantByUnknown(packs: readonly Pack[], word: string): string[] {
  const near = nearWords(packs, word);
  const farther = word.length < 5 ? 0 : word.length < 8 ? 2 : 3;
  const found = near.length > 0 || farther <= slipsIn(word) ? near : nearWords(packs, word, farther);
  return found.slice(0, mostProposals).map(({ term }) => term);
}

const meantByRare = (packs: readonly Pack[], word: string, records: number): string[] =>
  word.length < rare.letters
    ? []
    : nearWords(packs, word, 1)
        .filter(({ term, records: many }) => many >= rare.times * records && !isFormOf(term, word))
        .slice(0, 1)
        .map(({ term }) => term);
