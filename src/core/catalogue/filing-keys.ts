import type { Pack } from '../pack/open-pack.ts';
import { allRows } from '../sql.ts';
import { datesQuery, titlesQuery } from './orders.ts';

/** By what records are put in order, by their rows. */
export interface FilingKeys {
  /** The latest day that a date can mean, then the earliest; none for the undated. */
  readonly dates: ReadonlyMap<number, string>;
  /** Titles as they are filed: folded, without a leading article. */
  readonly titles: ReadonlyMap<number, string>;
}
const known = new WeakMap<Pack, FilingKeys>();

interface Dated {
  readonly row: number;
  readonly latest: string | null;
  readonly earliest: string | null;
}

/** The keys of a pack's records, out of its index and without reading one of them. Kept: a pack never changes. */
export function filingKeysOf(pack: Pack): FilingKeys {
  const kept = known.get(pack);
  if (kept) return kept;
  const dates = new Map<number, string>();
  const titles = new Map<number, string>();
  for (const { row, latest, earliest } of allRows<Dated>(pack.db, datesQuery)) {
    // As the catalogue has it.
    if (latest !== null || earliest !== null) dates.set(row, `${latest ?? earliest} ${earliest ?? latest}`);
  }
  for (const { row, title } of allRows<{ row: number; title: string }>(pack.db, titlesQuery))
    titles.set(row, title);
  const keys = { dates, titles };
  known.set(pack, keys);
  return keys;
}
