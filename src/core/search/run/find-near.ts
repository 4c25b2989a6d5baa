import { fieldShift } from '../../index/index-fields.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Places } from '../../index/postings.ts';
import type { Clause } from '../parse-query.ts';
import type { NearNode } from '../query/query.ts';
import { findPhrase } from './find-phrase.ts';
import { fieldsAsked } from './match-clause.ts';
import type { WordReader } from './read-words.ts';

/** First and last word of a place where a clause stands. */
type Stand = readonly [first: number, last: number];

/** The rows of `among` in which all clauses stand near each other, in one field. `among` have all of them. */
export function findNear(
  index: SearchIndex,
  reader: WordReader,
  { clauses, distance }: NearNode,
  among: Uint32Array,
): Uint32Array {
  const stands = clauses.map((clause) => standsOf(index, reader, clause, among));
  return among.filter((row) =>
    isNear(
      stands.map((of) => of.get(row) ?? []),
      distance,
    ),
  );
}

function standsOf(
  index: SearchIndex,
  reader: WordReader,
  clause: Clause,
  among: Uint32Array,
): Map<number, Stand[]> {
  const fields = fieldsAsked(clause.field);
  const stands = new Map<number, Stand[]>();
  for (const spelling of clause.spellings) {
    const more = spelling.words.length - 1;
    const told = (row: number, { values, length }: Places) => {
      const here = stands.get(row) ?? [];
      for (const place of values.subarray(0, length)) {
        if (((fields >>> (place >>> fieldShift)) & 1) === 1) here.push([place, place + more]);
      }
      stands.set(row, here);
    };
    findPhrase(index, reader, spelling, told, among);
  }
  for (const each of stands.values()) each.sort((a, b) => a[0] - b[0]);
  return stands;
}

/**
 * Whether one place of each can be chosen with at most `distance` words from the end of the first to the start of the
 * last: the window moves on by its earliest place. Fields lie so far apart that no window spans two.
 */
function isNear(stands: readonly (readonly Stand[])[], distance: number): boolean {
  const at = stands.map(() => 0);
  for (;;) {
    let earliest = 0;
    let first: Stand | undefined;
    let last = Number.NEGATIVE_INFINITY;
    for (const [i, places] of stands.entries()) {
      const place = places[at[i] ?? 0];
      if (place === undefined) return false;
      if (first === undefined || place[0] < first[0]) [first, earliest] = [place, i];
      last = Math.max(last, place[0]);
    }
    if (first !== undefined && last - first[1] - 1 <= distance) return true;
    at[earliest] = (at[earliest] ?? 0) + 1;
  }
}
