import type { Version } from '#contract/entities.ts';
import type { AppError } from '#contract/errors.ts';
import type { SourceRecord } from '../pack/source-record.ts';

/** A file to be imported. Nothing of it is read before it is asked for. */
export interface SourceFile {
  /** Where it lies. */
  readonly path: string;
  /** Its name below the folder that was named, with slashes; the bare name where the file itself was named. */
  readonly name: string;
  /** Its first 64 KiB as they are. Throws `source-unreadable`. */
  start(): Buffer;
  /** Its first 64 KiB as text, for recognising it; what cannot be read in it is replaced. */
  head(): string;
  /**
   * The whole text, whatever its encoding; the report says where that is not UTF-8.
   * Throws `source-not-text`, `source-empty` and `source-unreadable`.
   */
  text(): string;
  /** The bytes as they are. Throws `source-unreadable`. */
  bytes(): Buffer;
}

/** A record with the place where it stands: "page.txt, line 12". */
export interface FoundRecord extends SourceRecord {
  readonly where: string;
}

/** Kinds of warnings that come of any file. */
export type WarningKind = 'noTextLayer' | 'markdown';

/** Takes down what did not become a record, and what the reader should know. */
export interface ImportReport {
  skip(where: string, why: string): void;
  /** A whole file that could not be read. Where it is the only one, its error is the import's. */
  refuse(where: string, error: AppError): void;
  /** `kind`: what it is like, for those who count warnings of one kind together. */
  warn(warning: string, kind?: WarningKind): void;
}

/** A mapping as data, where no file holds it: what docs/import.md says of mapping files. */
export interface GivenMap {
  /** Header and field in pairs. */
  readonly columns: readonly (readonly [header: string, field: string])[];
  readonly separator?: string | null;
  readonly dates?: 'day-first' | 'month-first' | null;
  readonly language?: string | null;
  readonly texts?: Version['kind'] | null;
}

/** What a source may be told, and may ask for, while it reads. */
export interface ReadSettings {
  /** A mapping, or the path of a file with one, for sources whose fields have no fixed names. */
  readonly map?: string | GivenMap | undefined;
  /** The encoding that was named for the files, also for those that a source finds named in another. */
  readonly encoding?: string | undefined;
  /**
   * Real paths of the files that a record has as its text or pictures. `readFileText` adds to it; the source that
   * reads whatever lies in a folder leaves them out.
   */
  readonly taken?: Set<string> | undefined;
  /**
   * To be awaited now and then during long work that yields no records: lets the rest of the program have its
   * turn. Throws `cancelled`.
   */
  readonly breathe: () => Promise<void>;
}

/**
 * One kind of source. `read` gets all its files of an import together, as some things show only across them
 * (a listing that goes on over several pages), and yields records one by one, so that memory does not grow with
 * the source. Ids never come from a position. A file that cannot be read is skipped with its reason.
 */
export interface Source {
  readonly name: string;
  /** One line for the help: what it reads. */
  readonly description: string;
  /** True when the file looks like this kind. Asked in the order of the registry. */
  detect(file: SourceFile): boolean;
  /**
   * Files that go with others of the import and not by themselves, whatever they look like: what describes a text
   * beside it is no table. Asked before any `detect`.
   */
  accompanying?(files: readonly SourceFile[]): ReadonlySet<SourceFile>;
  /** True for a source that leaves out what the others took, and so reads after them. */
  readonly readsLast?: boolean;
  read(
    files: readonly SourceFile[],
    report: ImportReport,
    settings: ReadSettings,
  ): Iterable<FoundRecord> | AsyncIterable<FoundRecord>;
}
