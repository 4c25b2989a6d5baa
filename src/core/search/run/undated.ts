import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { Query } from '../parse-query.ts';
import { withoutDates } from '../query/without-dates.ts';
import { isUndated } from './match-date.ts';
import { type Found, runSearch } from './run-search.ts';

/** Records without any date. */
export function undatedIn(found: readonly Pick<Found, 'pack' | 'rows'>[]): number {
  let undated = 0;
  for (const { pack, rows } of found) {
    const index = indexOf(pack);
    for (const row of rows) if (isUndated(index, row)) undated += 1;
  }
  return undated;
}

/** Undated records that only its dates keep a query from finding, beside what it has found. */
export function undatedLeftOut(packs: readonly Pack[], query: Query, found: readonly Found[]): number {
  const dateless = withoutDates(query);
  return dateless === query ? 0 : undatedIn(runSearch(packs, dateless)) - undatedIn(found);
}
