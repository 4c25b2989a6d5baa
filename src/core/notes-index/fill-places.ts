import type { Database } from 'better-sqlite3';
import { datesQuery, titlesQuery } from '../catalogue/orders.ts';
import { rowOf } from '../catalogue/pack-rows.ts';
import type { Pack } from '../pack/open-pack.ts';
import { fold } from '../search/fold.ts';
import { allRows, runSql, sql } from '../sql.ts';

interface Wanted {
  readonly record: string;
}

/** After every date, and after every title. */
const last = '\uffff';

/**
 * Gives each record that something was written on its place in the orders by date and title, where its pack is another
 * than the one it was read from. What is not on the shelf keeps the place that it had, or comes last.
 */
export function fillPlaces(db: Database, packs: readonly Pack[]): void {
  db.transaction(() => {
    for (const pack of packs) fillFrom(db, pack);
    runSql(
      db,
      sql`INSERT INTO place (collection, record, date, title, digest)
          SELECT DISTINCT collection, record, ${last}, ${last}, '' FROM entry
          WHERE NOT EXISTS (
            SELECT 1 FROM place WHERE place.collection = entry.collection AND place.record = entry.record
          )`,
    );
  }).immediate();
}

function fillFrom(db: Database, pack: Pack): void {
  const { id, digest } = pack.collection;
  const wanted = allRows<Wanted>(
    db,
    sql`SELECT DISTINCT entry.record FROM entry LEFT JOIN place USING (collection, record)
        WHERE entry.collection = ${id} AND coalesce(place.digest, '') <> ${digest}`,
  );
  if (wanted.length === 0) return;
  const { dates, titles } = ordersOf(pack);
  for (const { record } of wanted) {
    const row = rowOf(pack, record);
    const date = (row !== undefined && dates.get(row)) || last;
    const title = (row !== undefined && titles.get(row)) || last;
    runSql(
      db,
      sql`INSERT OR REPLACE INTO place (collection, record, date, title, digest)
          VALUES (${id}, ${record}, ${date}, ${title}, ${digest})`,
    );
  }
}

interface PackOrders {
  readonly dates: ReadonlyMap<number, string>;
  readonly titles: ReadonlyMap<number, string>;
}
const known = new WeakMap<Pack, PackOrders>();

function ordersOf(pack: Pack): PackOrders {
  const kept = known.get(pack);
  if (kept) return kept;
  const dates = new Map<number, string>();
  const titles = new Map<number, string>();
  for (const { row, latest, earliest } of allRows<{
    row: number;
    latest: string | null;
    earliest: string | null;
  }>(pack.db, datesQuery)) {
    // As the catalogue has it: by the latest day that a date can mean, then the earliest.
    if (latest !== null || earliest !== null) dates.set(row, `${latest ?? earliest} ${earliest ?? latest}`);
  }
  for (const { row, title } of allRows<{ row: number; title: string }>(pack.db, titlesQuery)) {
    titles.set(row, titleKey(title));
  }
  const orders = { dates, titles };
  known.set(pack, orders);
  return orders;
}

/** A title as it is compared: folded, and "2" before "10". */
const titleKey = (title: string): string =>
  fold(title).replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'));
