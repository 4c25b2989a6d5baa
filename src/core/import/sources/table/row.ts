/** One row of a table. */
export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Values by header, none of them empty. Several where a header stands twice or a value is a list. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** Told what is wrong with the rows of a table, by line. */
export interface RowReport {
  skip(line: number, why: string): void;
  /** Remarks of one kind are counted together when there are many. */
  warn(line: number, kind: string, what: string): void;
}

/** A table that can be read more than once. */
export interface Table {
  readonly path: string;
  /** Its columns, where they are known before the rows are read. */
  readonly headers: readonly string[];
  rows(report: RowReport): Iterable<Row> | AsyncIterable<Row>;
}

/** A longer row is no row, but a file without line ends or a quotation mark that is never closed. */
export const maxRowBytes = 10 * 1024 * 1024;
/** A table with more columns was not made by people. */
export const maxColumns = 10_000;

/** A value as it is kept: without marks that no reader sees, well-formed, without white space at the ends. */
export const cleanCell = (value: string): string =>
  value.replaceAll('\uFEFF', '').replaceAll('\0', '\uFFFD').toWellFormed().trim();
