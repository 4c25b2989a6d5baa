import { refKey } from '../library/ref-key.ts';
import type { Pack } from '../pack/open-pack.ts';
import { allRows, firstRow, sql } from '../sql.ts';

interface Facts {
  readonly records: number;
  readonly undated: ReadonlySet<number>;
}

const known = new WeakMap<Pack, Facts>();

/** How many records a pack has, and which of them have no date. Counted once: a pack never changes. */
export function factsOf(pack: Pack): Facts {
  const kept = known.get(pack);
  if (kept) return kept;
  const { db } = pack;
  const undated = sql`SELECT rowid FROM record WHERE latest IS NULL AND earliest IS NULL`;
  const facts = {
    records: firstRow<{ n: number }>(db, sql`SELECT count(*) AS n FROM record`)?.n ?? 0,
    undated: new Set(allRows<{ rowid: number }>(db, undated).map((row) => row.rowid)),
  };
  known.set(pack, facts);
  return facts;
}

/** The row of the record with this id, or that had it once. */
export function rowOf({ db }: Pack, idOrAlias: string): number | undefined {
  const row =
    firstRow<{ row: number }>(db, sql`SELECT rowid AS row FROM record WHERE id = ${idOrAlias}`) ??
    firstRow<{ row: number }>(db, sql`SELECT record AS row FROM alias WHERE alias = ${idOrAlias}`);
  return row?.row;
}

/** The id of the record of a row. */
export const idOf = ({ db }: Pack, row: number): string | undefined =>
  firstRow<{ id: string }>(db, sql`SELECT id FROM record WHERE rowid = ${row}`)?.id;

/** What is said of records that are named by `refKey`, by their rows in a pack. */
export function byRow<T>(pack: Pack, said: ReadonlyMap<string, T>): Map<number, T> {
  const rows = new Map<number, T>();
  const beginning = refKey({ collection: pack.collection.id, record: '' });
  for (const [key, value] of said) {
    const row = key.startsWith(beginning) ? rowOf(pack, key.slice(beginning.length)) : undefined;
    if (row !== undefined) rows.set(row, value);
  }
  return rows;
}

/** The rows of a pack among records that are named by `refKey`. */
export const rowsAmong = (pack: Pack, keys: ReadonlySet<string>): Set<number> =>
  new Set(byRow(pack, new Map(keys.entries())).keys());
