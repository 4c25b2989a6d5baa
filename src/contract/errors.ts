/**
 * The closed list of error codes. A code is a sentence cut short; the sentence itself travels as
 * `message`, names the thing and gives the way out. Whatever is not expected becomes `internal`.
 */
export const errorCodes = [
  // packs
  'pack-not-found',
  'pack-not-a-database',
  'pack-not-carrel',
  'pack-too-new',
  'pack-too-old',
  'pack-truncated',
  'pack-damaged',
  'pack-schema-unknown',
  'signature-invalid',
  'key-unusable',
  'pack-hung',
  'pack-crashed',
  'pack-duplicate',
  'pack-changed',
  'pack-not-removable',
  // import
  'source-not-found',
  'source-empty',
  'source-not-text',
  'source-no-records',
  'source-unreadable',
  'format-unknown',
  'encoding-unknown',
  'map-invalid',
  'about-invalid',
  'job-not-found',
  'task-out-of-memory',
  'task-timed-out',
  'output-exists',
  'output-unwritable',
  // reading
  'collection-not-open',
  'record-not-found',
  'version-not-found',
  'media-not-found',
  // library
  'library-locked',
  'library-read-only',
  'library-unwritable',
  'library-too-new',
  'library-damaged',
  'library-full',
  'library-not-migrated',
  'library-not-found',
  'library-encrypted',
  'library-key-missing',
  'passphrase-wrong',
  'copy-not-found',
  'copy-not-carrel',
  'copy-damaged',
  'copy-encrypted',
  'second-place-gone',
  'note-conflict',
  'note-revision-not-found',
  // names
  'name-not-found',
  'name-form-unusable',
  'name-form-known',
  'name-form-missing',
  'name-form-shown',
  'name-merge-self',
  'name-merge-kinds',
  'name-split-all',
  'name-change-not-found',
  'search-not-found',
  // marks
  'mark-not-found',
  'mark-passage-unusable',
  'mark-proposal-changed',
  'mark-nothing-to-turn',
  'tag-not-found',
  // bookmarks
  'bookmark-not-found',
  'bookmark-nothing-to-turn',
  // reading lists
  'list-not-found',
  'list-in-itself',
  'list-unnamed',
  'list-nothing-to-turn',
  // handing over and taking in
  'hand-over-empty',
  'hand-over-unprintable',
  'take-in-unknown',
  'take-in-changed',
  'take-in-nothing',
  'file-not-written',
  'file-not-shown',
  // citations
  'style-unknown',
  'style-unreadable',
  'nothing-to-cite',
  // contract
  'unknown-command',
  'bad-argument',
  'cancelled',
  'host-gone',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What an error says when it crosses the contract: plain JSON, nothing else. */
export interface ErrorReport {
  readonly code: ErrorCode;
  /** One clear sentence that names the thing and the way out. */
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Expected trouble. Thrown by core with a code from the closed list; anything else is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorReport['detail'];

  constructor(code: ErrorCode, message: string, detail?: ErrorReport['detail'], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && (errorCodes as readonly string[]).includes(code);

/** True for an `AppError`, also one made by another copy of this module (worker, bundle). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && isErrorCode((error as { code?: unknown }).code);
}

/** The report of an expected error. */
export function reportOf(error: AppError): ErrorReport {
  return error.detail === undefined
    ? { code: error.code, message: error.message }
    : { code: error.code, message: error.message, detail: error.detail };
}
