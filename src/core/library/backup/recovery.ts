import type { ErrorReport } from '#contract/errors.ts';

/** First and last number of commits that follow one another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What was done at a start that found the library damaged or gone: plain data, for a window to say in words. */
export interface Recovery {
  /** What was found. */
  readonly why: ErrorReport;
  /** What the library was built upon: the newest good backup, the journal alone, or the database, when the journal was no good. */
  readonly from: 'backup' | 'journal' | 'database';
  /** The backup that was taken. */
  readonly backup: { readonly path: string; readonly seq: number; readonly savedAt: string | null } | null;
  /** Newer backups that were no good, and why. They lie with the damaged files. */
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
  /** Commits that the journal gave back on top of it. */
  readonly replayed: number;
  /** Revisions and bookmarks that were in neither, and could still be read in the damaged file. */
  readonly salvaged: number;
  /** Number of the last commit that is there again. */
  readonly lastSeq: number;
  /**
   * Commits up to it that were found nowhere; empty when all are there. A bookmark that was set and taken away again may
   * leave such a number behind, for only its last state is kept; a lost text does as well.
   */
  readonly missing: readonly Stretch[];
  /** Folder of the damaged files; null where there were none. */
  readonly damaged: string | null;
  readonly notes: number;
  readonly bookmarks: number;
}

/** The numbers from `after` to the highest of `found` that are not in it. */
export function stretchesMissing(after: number, found: readonly number[]): Stretch[] {
  const missing: Stretch[] = [];
  let last = after;
  for (const seq of [...found].sort((one, other) => one - other)) {
    if (seq > last + 1) missing.push({ from: last + 1, to: seq - 1 });
    last = Math.max(last, seq);
  }
  return missing;
}

/** One line for the log. */
export function logRecovery(
  { why, from, backup, replayed, damaged }: Recovery,
  log: (line: string) => void,
): void {
  const base = backup === null ? `the ${from}` : `backup ${backup.seq}`;
  log(
    `library: put together from ${base}, with ${replayed} commits of the journal, because ${why.message} ` +
      `Damaged files: ${damaged ?? 'none'}`,
  );
}
