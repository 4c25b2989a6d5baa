import type { ArchivalRecord } from '#contract/entities.ts';
import type { Pack } from '../pack/open-pack.ts';
import { allRows, firstRow, joinSql, type Sql, sql } from '../sql.ts';
import { type RecordRow, recordColumns, recordOf } from './records.ts';

export interface ListOptions {
  /** ISO dates, both included. A record belongs when its date can lie between them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Left out: the order of the source. */
  readonly sort?: 'date' | 'title' | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface RecordList {
  /** Records that fit, of which `records` is the part between offset and limit. */
  readonly total: number;
  /** Undated records of the whole pack; a span of dates leaves them out. */
  readonly undated: number;
  readonly records: readonly ArchivalRecord[];
}

/** Lists records. By date an uncertain one stands at its latest day, and the undated come last. */
export function listRecords(pack: Pack, options: ListOptions = {}): RecordList {
  const total = firstRow<{ total: number }>(pack.db, countQuery(options))?.total ?? 0;
  const rows = allRows<RecordRow>(pack.db, listQuery(options));
  return {
    total,
    undated: pack.collection.undated,
    records: rows.map((row) => recordOf(pack, row)),
  };
}

const countQuery = (options: ListOptions): Sql =>
  sql`SELECT count(*) AS total FROM record WHERE ${span(options)}`;

export const listQuery = (options: ListOptions): Sql => {
  const { from, order } = orders[options.sort ?? 'source'];
  // SQLite takes a negative limit for none.
  return sql`SELECT ${recordColumns} FROM ${from} WHERE ${span(options)} ORDER BY ${order}
      LIMIT ${options.limit ?? -1} OFFSET ${options.offset ?? 0}`;
};

const orders = {
  source: { from: sql`record`, order: sql`record.rowid` },
  date: { from: sql`record`, order: sql`latest NULLS LAST, earliest, record.rowid` },
  // A cross join keeps the order of its first table.
  title: {
    from: sql`filed CROSS JOIN record ON record.rowid = filed.record`,
    order: sql`filed.title, filed.record`,
  },
};

function span({ from, to }: ListOptions): Sql {
  const conditions: Sql[] = [];
  if (from !== undefined) conditions.push(sql`latest >= ${from}`);
  if (to !== undefined) conditions.push(sql`earliest <= ${to}`);
  return conditions.length === 0 ? sql`TRUE` : joinSql(conditions, ' AND ');
}
