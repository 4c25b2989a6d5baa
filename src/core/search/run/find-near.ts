import type { SearchIndex } from '../../index/open-index.ts';
import type { NearNode } from '../query/query.ts';
import type { WordReader } from './read-words.ts';
import { narrowest, standsOf } from './stands.ts';

/** The rows of `among` in which all clauses stand near each other, in one field. `among` have all of them. */
export function findNear(
  index: SearchIndex,
  reader: WordReader,
  { clauses, distance }: NearNode,
  among: Uint32Array,
): Uint32Array {
  const stands = clauses.map((clause) => standsOf(index, reader, [clause], among));
  return among.filter(
    (row) =>
      narrowest(
        stands.map((of) => of(row)),
        distance,
      ) <= distance,
  );
}
