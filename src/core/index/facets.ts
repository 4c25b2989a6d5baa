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

/** What some records have of one value: their rows, as distances. */
interface FacetPart {
  readonly kind: number;
  readonly value: string;
  readonly part: number;
  readonly records: number;
  readonly content: Buffer;
}

/** Rows of records that are gathered before they are put aside. */
const gatheredRows = 200_000;

/** Gathers the rows of values, puts them aside in a temporary table, which SQLite sorts on the disk, and joins them. */
export function createFacetWriter(db: Database.Database, limit = gatheredRows): FacetWriter {
  db.exec(
    'CREATE TEMP TABLE facet_part (kind INTEGER, value TEXT, part INTEGER, records INTEGER, content BLOB)',
  );
  const gathered = facetKinds.map(() => new Map<string, number[]>());
  const bytes = new ByteWriter();
  let count = 0;
  let part = 0;

  function putAside(): void {
    for (const [kind, values] of gathered.entries()) {
      for (const [value, rows] of values) {
        writeDistances(bytes, rows);
        runSql(
          db,
          sql`INSERT INTO temp.facet_part (kind, value, part, records, content)
              VALUES (${kind}, ${value}, ${part}, ${rows.length}, ${bytes.take()})`,
        );
      }
      values.clear();
    }
    part += 1;
    count = 0;
  }

  function close(parts: readonly FacetPart[]): void {
    const [first] = parts;
    if (first === undefined) return;
    const records = parts.reduce((sum, each) => sum + each.records, 0);
    writeDistances(bytes, parts.flatMap(rowsOfPart));
    runSql(
      db,
      sql`INSERT INTO facet (kind, value, records, content)
          VALUES (${facetKinds[first.kind] ?? ''}, ${first.value}, ${records}, ${bytes.take()})`,
    );
  }

  return {
    add(row, values) {
      for (const [kind, name] of facetKinds.entries()) {
        for (const each of values[name]) {
          // As SQLite will have it: two that it takes for one must be one here.
          const value = each.toWellFormed();
          const rows = gathered[kind]?.get(value);
          if (rows === undefined) gathered[kind]?.set(value, [row]);
          else if (rows.at(-1) !== row) rows.push(row);
          count += 1;
        }
      }
      if (count >= limit) putAside();
    },
    finish() {
      putAside();
      let same: FacetPart[] = [];
      for (const next of sortedParts(db)) {
        if (same[0]?.kind !== next.kind || same[0].value !== next.value) {
          close(same);
          same = [];
        }
        same.push(next);
      }
      close(same);
      db.exec('DROP TABLE temp.facet_part');
    },
  };
}

function writeDistances(bytes: ByteWriter, rows: readonly number[]): void {
  let last = 0;
  for (const row of rows) {
    bytes.number(row - last);
    last = row;
  }
}

function rowsOfPart({ records, content }: FacetPart): number[] {
  const reader = new ByteReader(content);
  let row = 0;
  return Array.from({ length: records }, () => {
    row += reader.number();
    return row;
  });
}

/** Parts that are in memory at a time. */
const pageParts = 1000;

/** In pages: SQLite writes nothing while a query of the same connection is read. */
function* sortedParts(db: Database.Database): Generator<FacetPart> {
  db.exec('CREATE INDEX temp.facet_order ON facet_part (kind, value, part)');
  let last = { kind: -1, value: '', part: 0 };
  for (;;) {
    const page = allRows<FacetPart>(
      db,
      sql`SELECT kind, value, part, records, content FROM temp.facet_part
          WHERE (kind, value, part) > (${last.kind}, ${last.value}, ${last.part})
          ORDER BY kind, value, part LIMIT ${pageParts}`,
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
