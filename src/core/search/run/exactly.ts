import type { Pack } from '../../pack/open-pack.ts';
import { searchedTexts } from '../../read/searched-texts.ts';
import { findMatches } from '../find-matches.ts';
import type { Clause } from '../parse-query.ts';
import { queryOf } from '../query/tree.ts';
import { fields } from '../why.ts';
import type { Weights } from './match-clause.ts';

/** Records that are read before others have their turn. */
const turn = 20;

/**
 * Leaves of what was found of a clause the records that spell it just so. The index has folded words only, so the
 * texts are read: a common word takes as long as reading all of them.
 */
export function* keepExact(pack: Pack, clause: Clause, weights: Weights): Generator<void> {
  const alone = queryOf(clause);
  let read = 0;
  for (let row = 1; row < weights.length; row += 1) {
    if ((weights[row] as number) <= 0) continue;
    const texts = searchedTexts(pack, row);
    if (!fields.some((field) => findMatches(texts[field], alone, field).length > 0)) weights[row] = 0;
    read += 1;
    if (read % turn === 0) yield;
  }
}
