import { findMatches } from '../find-matches.ts';
import { type Clause, parseQuery } from '../parse-query.ts';
import { queryOf } from '../query/tree.ts';
import type { Weights } from './match-clause.ts';

/** What the reader wrote about records of a pack, by their rows. */
export type RowNotes = ReadonlyMap<number, string>;

/** What a word of a note counts for: as much as one of an abstract, and there are few notes. */
const noteWeight = 3;

/** Adds what the notes have of a clause. A clause with a field asks the record and not what was written about it. */
export function addNotes(weights: Weights, clause: Clause, notes: RowNotes): void {
  if (clause.field !== null || notes.size === 0) return;
  const alone = queryOf(clause);
  for (const [row, text] of notes) {
    const matches = findMatches(text, alone).length;
    if (matches > 0 && row < weights.length) weights[row] = (weights[row] as number) + noteWeight * matches;
  }
}

/** The rows whose note has all of these words: `note:` in a query. */
export function rowsNoted(text: string, notes: RowNotes): number[] {
  const query = parseQuery(text);
  const clauses = query.clauses.map(queryOf);
  return [...notes].flatMap(([row, note]) =>
    clauses.every((clause) => findMatches(note, clause).length > 0) ? [row] : [],
  );
}
