import type Database from 'better-sqlite3';
import type { ArchivalRecord } from '#contract/entities.ts';
import { allRows, firstRow, runSql, sql } from '../sql.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/** What a reader narrows a list by. Years and collections are known without an index. */
export const facetKinds = ['person', 'place', 'subject', 'genre', 'language', 'archive'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** The values of a record, each once. */
export type FacetValues = Readonly<Record<FacetKind, readonly string[]>>;

/** What of a record can be narrowed by. */
export function facetValues(record: ArchivalRecord): FacetValues {
  const { agents, places, subjects, genre, languages, provenance } = record;
  const once = (values: readonly string[]) => [...new Set(values)];
  return {
    person: once(agents.map((agent) => agent.name)),
    place: once(places),
    subject: once(subjects),
    genre: genre === null ? [] : [genre],
    language: once(languages),
    archive: provenance?.repository ? [provenance.repository] : [],
  };
}

export interface FacetWriter {
  add(row: number, values: FacetValues): void;
  finish(): void;
}

interface FacetRow {
  readonly kind: number;
  readonly value: string;
  readonly record: number;
}

/** Gathers values in a temporary table, which SQLite sorts on the disk, and writes a row for each. */
export function createFacetWriter(db: Database.Database): FacetWriter {
  db.exec('CREATE TEMP TABLE facet_row (kind INTEGER, value TEXT, record INTEGER)');
  return {
    add(row, values) {
      for (const [kind, name] of facetKinds.entries()) {
        for (const value of values[name]) {
          const added = sql`INSERT INTO temp.facet_row (kind, value, record) VALUES (${kind}, ${value}, ${row})`;
          runSql(db, added);
        }
      }
    },
    finish() {
      const bytes = new ByteWriter();
      let first: FacetRow | null = null;
      let records = 0;
      let last = 0;
      const close = () => {
        if (first === null) return;
        runSql(
          db,
          sql`INSERT INTO facet (kind, value, records, content)
              VALUES (${facetKinds[first.kind] ?? ''}, ${first.value}, ${records}, ${bytes.take()})`,
        );
      };
      for (const row of sortedRows(db)) {
        if (first === null || first.kind !== row.kind || first.value !== row.value) {
          close();
          [first, records, last] = [row, 0, 0];
        }
        bytes.number(row.record - last);
        records += 1;
        last = row.record;
      }
      close();
      db.exec('DROP TABLE temp.facet_row');
    },
  };
}

/** Rows that are in memory at a time. */
const pageRows = 10_000;

/** In pages: SQLite writes nothing while a query of the same connection is read. */
function* sortedRows(db: Database.Database): Generator<FacetRow> {
  db.exec('CREATE INDEX temp.facet_order ON facet_row (kind, value, record)');
  let last: FacetRow = { kind: -1, value: '', record: 0 };
  for (;;) {
    const page: FacetRow[] = allRows<FacetRow>(
      db,
      sql`SELECT kind, value, record FROM temp.facet_row
          WHERE (kind, value, record) > (${last.kind}, ${last.value}, ${last.record})
          ORDER BY kind, value, record LIMIT ${pageRows}`,
    );
    yield* page;
    const end = page.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** A value that records are narrowed by. */
export interface Facet {
  readonly value: string;
  readonly rows: Uint32Array;
}

/** All values of a kind. Throws a plain error for what is none. */
export function readFacets(db: Database.Database, kind: FacetKind, lastRow: number): Facet[] {
  const rows = allRows<{ value: string; records: number; content: Buffer }>(
    db,
    sql`SELECT value, records, content FROM facet WHERE kind = ${kind} ORDER BY value`,
  );
  return rows.map(({ value, records, content }) => ({ value, rows: readRows(content, records, lastRow) }));
}

/** The records with one value; none where no record has it. Throws a plain error for what is none. */
export function readFacet(
  db: Database.Database,
  kind: FacetKind,
  value: string,
  lastRow: number,
): Uint32Array {
  const row = firstRow<{ records: number; content: Buffer }>(
    db,
    sql`SELECT records, content FROM facet WHERE kind = ${kind} AND value = ${value}`,
  );
  return row === undefined ? new Uint32Array(0) : readRows(row.content, row.records, lastRow);
}

function readRows(content: Buffer, records: number, lastRow: number): Uint32Array {
  const reader = new ByteReader(content);
  if (records > content.length) throw new Error('A facet of the index names more records than it has.');
  let row = 0;
  return Uint32Array.from({ length: records }, () => {
    row += reader.number();
    if (row > lastRow || reader.isPast)
      throw new Error('A facet of the index names a record that is not there.');
    return row;
  });
}
