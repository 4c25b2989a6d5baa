import { guarded } from '../../index/guarded.ts';
import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { Query, QueryNode } from '../parse-query.ts';
import type { Clause } from '../query/query.ts';
import { clausesIn, leavesOf } from '../query/tree.ts';
import { keepForms } from './by-forms.ts';
import { raiseClose } from './closeness.ts';
import { countAbove, evaluate, gathered, type Scores, type Searched } from './evaluate.ts';
import { keepExact } from './exactly.ts';
import { matchKept } from './kept-weights.ts';
import { matchBesideText, type Weights } from './match-clause.ts';
import { addNotes, type RowNotes, rowsNoted } from './match-notes.ts';
import { giveBack, takeNumbers } from './numbers.ts';
import { createWordReader } from './read-words.ts';
import { rarityOf } from './weigh.ts';

/** What a pack has of a query: rows, ascending, and a score for each, comparable across the packs of one search. */
export interface Found {
  readonly pack: Pack;
  readonly rows: Uint32Array;
  /** The greater the better, one for each of `rows`. */
  readonly scores: Float32Array;
}

export interface SearchContext {
  /** What the reader wrote about records of a pack; it is searched with them. */
  readonly notes?: (pack: Pack) => RowNotes;
  /** Only what the reader wrote, only the records, or both. */
  readonly whose?: 'all' | 'mine' | 'theirs';
}

/**
 * Searches packs in steps, so that whoever runs it can let other work in, or stop, between two of them. How rare a word
 * is is counted over all the packs, so that their scores stand in one order. Throws `pack-damaged`.
 */
export function* searchSteps(
  packs: readonly Pack[],
  query: Query,
  { notes, whose = 'all' }: SearchContext = {},
): Generator<void, Found[]> {
  const { root } = query;
  if (root === null) return packs.map((pack) => guarded(pack, () => everything(pack)));
  const clauses = clausesIn(leavesOf(root));
  const searched: Searched[] = [];
  for (const pack of packs) {
    const index = guarded(pack, () => indexOf(pack));
    const reader = createWordReader(index);
    const weights = new Map<Clause, Weights>();
    const folded = new Map<Clause, number>();
    const own = notes?.(pack) ?? new Map<number, string>();
    // Exact spellings last: they are read for only in the records that have what else is required.
    for (const clause of [...clauses].sort((one, other) => Number(one.exact) - Number(other.exact))) {
      const found =
        whose === 'mine' ? takeNumbers(index) : guarded(pack, () => matchKept(index, reader, clause));
      if (clause.exact && whose !== 'mine') {
        folded.set(clause, countAbove(found));
        keepRequired(found, root, weights);
        const open = guarded(pack, () => keepForms(index, clause, found));
        if (open.includes(1)) {
          const besideTexts = guarded(pack, () => matchBesideText(index, reader, clause));
          yield* keepExact(pack, clause, found, { open, besideTexts });
          giveBack(index, besideTexts);
        }
      }
      if (whose !== 'theirs') addNotes(found, clause, own);
      weights.set(clause, found);
      yield;
    }
    searched.push({ pack, index, reader, weights, folded, noted: (text) => rowsNoted(text, own) });
  }
  const rarity = rarityOver(searched);
  const scored: Scores[] = [];
  for (const of of searched) {
    scored.push(guarded(of.pack, () => evaluate(root, of, rarity)));
    yield;
  }
  if (whose !== 'mine') yield* raiseClose(searched, root, scored, rarity);
  const found = searched.map((of, i) => foundIn(of, scored[i] as Scores));
  for (const { index, weights } of searched) for (const each of weights.values()) giveBack(index, each);
  return found;
}

/** Searches in one go. */
export function runSearch(packs: readonly Pack[], query: Query, context?: SearchContext): Found[] {
  const steps = searchSteps(packs, query, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Leaves the rows that have every word which the query requires and whose weights are known. */
function keepRequired(found: Weights, root: QueryNode, known: ReadonlyMap<Clause, Weights>): void {
  for (const node of root.type === 'and' ? root.nodes : []) {
    const required = node.type === 'words' ? known.get(node.clause) : undefined;
    if (required === undefined) continue;
    for (let row = 1; row < found.length; row += 1) if ((required[row] as number) <= 0) found[row] = 0;
  }
}

function rarityOver(searched: readonly Searched[]): (clause: Clause) => number {
  const records = searched.reduce((sum, { index }) => sum + index.records, 0);
  const known = new Map<Clause, number>();
  return (clause) => {
    const kept = known.get(clause);
    if (kept !== undefined) return kept;
    let found = 0;
    for (const { weights, folded } of searched)
      found += folded.get(clause) ?? countAbove(weights.get(clause) ?? nothing);
    const rarity = rarityOf(found, records);
    known.set(clause, rarity);
    return rarity;
  };
}

const nothing = new Float32Array(0);

function foundIn({ pack, index }: Searched, all: Scores): Found {
  const { rows, numbers: scores } = gathered(all);
  giveBack(index, all);
  return { pack, rows, scores };
}

function everything(pack: Pack): Found {
  const { records } = indexOf(pack);
  return {
    pack,
    rows: Uint32Array.from({ length: records }, (_, i) => i + 1),
    scores: new Float32Array(records),
  };
}
