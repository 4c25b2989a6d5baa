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

type FormerKeys = ReadonlyMap<number, readonly bigint[]>;
const knownFormer = new WeakMap<Pack, FormerKeys>();

/** Aliases that are read in one go. */
const aliasesAtOnce = 5000;

/** Ids that the records of a pack had before, as keys, by their rows. Read in steps, and kept. */
export async function formerKeys(pack: Pack, pause: () => Promise<void>): Promise<FormerKeys> {
  const kept = knownFormer.get(pack);
  if (kept) return kept;
  const keys = new Map<number, bigint[]>();
  for (let last = ''; ; ) {
    const query = sql`SELECT alias, record AS row FROM alias WHERE alias > ${last} ORDER BY alias LIMIT ${aliasesAtOnce}`;
    const aliases = allRows<{ alias: string; row: number }>(pack.db, query);
    for (const { alias, row } of aliases) keys.set(row, [...(keys.get(row) ?? []), keyOf(alias)]);
    if (aliases.length < aliasesAtOnce) break;
    last = aliases.at(-1)?.alias ?? '';
    await pause();
  }
  knownFormer.set(pack, keys);
  return keys;
}
