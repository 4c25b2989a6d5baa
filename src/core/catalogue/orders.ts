import type { Pack } from '../pack/open-pack.ts';
import { allRows, type Sql, sql } from '../sql.ts';
import { initialOf } from './initial.ts';
import { type Listing, listingOf } from './listing.ts';

/** The orders that hold for all records, whatever is asked. */
export type StandingOrder = 'date' | 'title' | 'listed';

/** All records of the packs in one order. */
export const orderOf = (packs: readonly Pack[], order: StandingOrder): Listing => builders[order](packs);

const builders = { date: byDate, title: byTitle, listed: asListed };

const undatedLabel = 'n.d.';

interface Dated {
  readonly pack: number;
  readonly row: number;
  readonly latest: string | null;
  readonly earliest: string | null;
}

// The index holds all three columns, so no record is read, and what comes out is nearly in order.
export const datesQuery: Sql = sql`SELECT rowid AS row, latest, earliest FROM record ORDER BY latest, earliest, rowid`;

/** By the latest day that a date can mean, then the earliest; the undated last. Equals as in the source. */
function byDate(packs: readonly Pack[]): Listing {
  const records = packs.flatMap(({ db }, pack) =>
    allRows<Omit<Dated, 'pack'>>(db, datesQuery).map((row): Dated => ({ ...row, pack })),
  );
  // ISO dates are in order as text, and U+FFFF comes after all of them.
  const key = ({ latest, earliest }: Dated) =>
    `${latest ?? earliest ?? '\uffff'} ${earliest ?? latest ?? ''}`;
  const sorted = records
    .map((record) => ({ record, key: key(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return listingOf(
    packs,
    sorted.map(({ record: { pack, row, latest, earliest } }) => ({
      pack,
      row,
      label: (latest ?? earliest)?.slice(0, 4) ?? undatedLabel,
    })),
  );
}

// As they are filed, which is nearly the order of the collator: sorting what is sorted costs a fifth.
export const titlesQuery: Sql = sql`SELECT record AS row, title FROM filed ORDER BY title, record`;

/** CLDR's root order: each script in its own, Hangul by syllable, Han by radical; "2" before "10". */
const collator = new Intl.Collator('und', { numeric: true });

/** By title as filed, without opening quotation mark or article; groups are first letters. */
function byTitle(packs: readonly Pack[]): Listing {
  const records = packs.flatMap(({ db }, pack) =>
    allRows<{ row: number; title: string }>(db, titlesQuery).map((row) => ({ ...row, pack })),
  );
  records.sort((a, b) => collator.compare(a.title, b.title));
  return listingOf(
    packs,
    records.map(({ pack, row, title }) => ({ pack, row, label: initialOf(title) })),
  );
}

/** Pack by pack, each in the order of its source; a group a collection. */
function asListed(packs: readonly Pack[]): Listing {
  const places = packs.flatMap(({ db, collection }, pack) =>
    allRows<{ row: number }>(db, sql`SELECT rowid AS row FROM record ORDER BY rowid`).map(({ row }) => ({
      pack,
      row,
      label: collection.title,
    })),
  );
  return listingOf(packs, places, true);
}
