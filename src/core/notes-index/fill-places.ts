import type { Database } from 'better-sqlite3';
import { filingKeysOf } from '../catalogue/filing-keys.ts';
import { rowOf } from '../catalogue/pack-rows.ts';
import type { Pack } from '../pack/open-pack.ts';
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
  const { dates, titles } = filingKeysOf(pack);
  for (const { record } of wanted) {
    const row = rowOf(pack, record);
    const date = (row !== undefined && dates.get(row)) || last;
    const filed = row === undefined ? undefined : titles.get(row);
    const title = filed ? titleKey(filed) : last;
    runSql(
      db,
      sql`INSERT OR REPLACE INTO place (collection, record, date, title, digest)
          VALUES (${id}, ${record}, ${date}, ${title}, ${digest})`,
    );
  }
}

/** A filed title as it is compared: "2" before "10". */
const titleKey = (title: string): string => title.replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'));
