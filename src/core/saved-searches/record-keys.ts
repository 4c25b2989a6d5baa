import { hash } from 'node:crypto';
import type { Pack } from '../pack/open-pack.ts';
import { allRows, firstRow, sql } from '../sql.ts';

/**
 * A record's id in eight bytes, the first of its SHA-256. Of 50,000 records of one collection two have the same with a
 * chance of less than one in ten thousand million; then one of them would be taken for known.
 */
export const keyOf = (id: string): bigint => hash('sha256', id, 'buffer').readBigUInt64LE();

const known = new WeakMap<Pack, Map<number, bigint>>();

/** The key of the record in a row. Kept: a pack never changes, and a search is counted again and again. */
export function keyAt(pack: Pack, row: number): bigint {
  const keys = known.get(pack) ?? new Map<number, bigint>();
  known.set(pack, keys);
  const key = keys.get(row) ?? keyOf(idAt(pack, row));
  keys.set(row, key);
  return key;
}

export const idAt = ({ db }: Pack, row: number): string =>
  firstRow<{ id: string }>(db, sql`SELECT id FROM record WHERE rowid = ${row}`)?.id ?? '';

/** Ids that the records of a pack had before, as keys, by their rows. */
export function formerKeys({ db }: Pack): ReadonlyMap<number, readonly bigint[]> {
  const keys = new Map<number, bigint[]>();
  for (const { alias, row } of allRows<{ alias: string; row: number }>(
    db,
    sql`SELECT alias, record AS row FROM alias`,
  )) {
    keys.set(row, [...(keys.get(row) ?? []), keyOf(alias)]);
  }
  return keys;
}
