import { closeSync, openSync } from 'node:fs';
import { type Stretch, stretchesMissing } from '../backup/recovery.ts';
import { lineFormOf, linesOf, parseLine } from '../journal-lines.ts';

export interface JournalCheck {
  /** Lines that are whole, each with a change. */
  readonly whole: number;
  /** Lines that are torn, altered or not the journal's: a crash may leave one. */
  readonly torn: number;
  /** Number of the last commit in it. */
  readonly lastSeq: number;
  /**
   * Numbers before it that no whole line has. A journal that was written anew from the database lacks those of bookmarks
   * that changed again later.
   */
  readonly missing: readonly Stretch[];
}

/** Reads a journal from end to end; null where there is none. */
export function checkJournal(path: string): JournalCheck | null {
  const form = lineFormOf(path);
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const found: number[] = [];
    let torn = 0;
    for (const line of linesOf(fd)) {
      const parsed = parseLine(form.read(line));
      if (parsed !== null) found.push(parsed.change.seq);
      else if (line !== '') torn += 1;
    }
    const lastSeq = found.reduce((most, seq) => Math.max(most, seq), 0);
    return { whole: found.length, torn, lastSeq, missing: stretchesMissing(0, found) };
  } finally {
    closeSync(fd);
  }
}
