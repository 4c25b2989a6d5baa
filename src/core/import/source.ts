import type { SourceRecord } from '../pack/source-record.ts';

/** A file that was read, as text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A record with the place where it stands: "page.txt, line 12". */
export interface FoundRecord extends SourceRecord {
  readonly where: string;
}

/** Takes down what did not become a record, and what the reader should know. */
export interface ImportReport {
  skip(where: string, why: string): void;
  warn(warning: string): void;
}

/**
 * One kind of source. `read` gets all files of a call together, as some things show only across them
 * (a listing that goes on over several pages). Ids never come from a position.
 */
export interface Source {
  readonly name: string;
  /** One line for the help: what it reads. */
  readonly description: string;
  /** True when the text looks like this kind. Asked in the order of the registry. */
  detect(text: string): boolean;
  read(files: readonly SourceFile[], report: ImportReport): Iterable<FoundRecord>;
}
