import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Change } from './change.ts';
import type { Journal } from './journal.ts';
import { insertChange, lastSeq } from './rows.ts';

/** Commits changes to database and journal, all or none, and returns when both are on the disk. */
export type Commit = (changesOf: (seq: number) => readonly Change[]) => readonly Change[];

/**
 * `changesOf` is called inside the transaction with the number of the first change, and the others count on from it; none is for nothing to do.
 *
 * The journal is synced before COMMIT. When the process dies between the two, the line is there and the
 * row is not, and the next start replays it: a text may come back that was never reported as saved, but
 * no saved text can be missing from either.
 */
export function createCommit(db: Database, journal: Journal, log: (line: string) => void): Commit {
  const opened = statSync(db.name);
  return (changesOf) => {
    assertInPlace(db.name, opened.ino);
    let journalled = false;
    try {
      return db
        .transaction(() => {
          const changes = changesOf(lastSeq(db) + 1);
          if (changes.length === 0) return changes;
          for (const change of changes) insertChange(db, change);
          journal.append(changes);
          journalled = true;
          return changes;
        })
        .immediate();
    } catch (error) {
      if (journalled) takeBack(journal, log);
      throw error;
    }
  };
}

function takeBack(journal: Journal, log: (line: string) => void): void {
  try {
    journal.undo();
  } catch (error) {
    // The words are then in the journal though they were reported unsaved: a surplus, not a loss.
    log(`library: a journal line without its commit stays behind: ${String(error)}`);
  }
}

/** SQLite goes on writing into a database that was moved or deleted under it; nobody would find the note. */
function assertInPlace(path: string, ino: number): void {
  if (statSync(path).ino === ino) return;
  throw Object.assign(new Error(`${path} was replaced by another file`), { code: 'ESTALE', syscall: 'stat' });
}
