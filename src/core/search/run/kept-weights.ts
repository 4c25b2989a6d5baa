import type { SearchIndex } from '../../index/open-index.ts';
import type { Clause } from '../parse-query.ts';
import { gathered, type RowNumbers } from './evaluate.ts';
import { fieldsAsked, matchClause, type Weights } from './match-clause.ts';
import { takeNumbers } from './numbers.ts';
import type { WordReader } from './read-words.ts';

/**
 * What was found of phrases a moment ago: who types on behind a phrase asks for it again with each letter, and so do what is
 * proposed in a query's stead and the counts beside it.
 */
type Kept = Map<string, RowNumbers>;

/** By what was asked for; that of last time stands last. */
const keptOf = new WeakMap<SearchIndex, Kept>();
/** As many as most queries have. */
const most = 4;
/** A phrase that more records have is not kept: eight bytes each. */
const mostRows = 60_000;

/** As `matchClause`, of which phrases are looked for once. */
export function matchKept(index: SearchIndex, reader: WordReader, clause: Clause): Weights {
  if (clause.spellings.every(({ words }) => words.length === 1)) return matchClause(index, reader, clause);
  const kept: Kept = keptOf.get(index) ?? new Map();
  keptOf.set(index, kept);
  const key = JSON.stringify([fieldsAsked(clause.field), clause.phrase, clause.spellings]);
  const known = kept.get(key);
  kept.delete(key);
  const found = known === undefined ? matchClause(index, reader, clause) : spread(index, known);
  const sparse = known ?? gathered(found);
  if (sparse.rows.length <= mostRows) kept.set(key, sparse);
  if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
  return found;
}

function spread(index: SearchIndex, { rows, numbers }: RowNumbers): Weights {
  const found = takeNumbers(index);
  for (let i = 0; i < rows.length; i += 1) found[rows[i] as number] = numbers[i] as number;
  return found;
}
