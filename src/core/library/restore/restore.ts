import Database from 'better-sqlite3';
import { type Backup, type CopyFacts, readFacts } from '../backup/backup-folder.ts';
import { copyTrouble } from '../backup/copy-errors.ts';
import type { Backups } from '../backup/library-backups.ts';
import { type Sealed, verifyCopy } from '../backup/seal.ts';
import type { Guard } from '../guard.ts';
import { lastSeq } from '../rows.ts';
import type { Commit } from '../writer.ts';
import { planRestore, type RestoreCounts } from './plan-restore.ts';
import { type Contents, readContents } from './read-contents.ts';
import { takeIn } from './take-in.ts';

/** A copy that was checked whole. */
export interface CopyOf extends Sealed {
  readonly facts: CopyFacts;
}

export interface RestorePlan extends RestoreCounts {
  readonly copy: CopyOf;
}

export interface Restored extends RestorePlan {
  /** Made before anything was changed; null where there was nothing to lose. */
  readonly backup: Backup | null;
  /** What the library holds now. */
  readonly now: CopyFacts;
}

/** Takes what a copy holds into an open library. Nothing in it is overwritten or taken away. */
export interface Restore {
  /** What `run` would do. Changes nothing. */
  plan(path: string): RestorePlan;
  /** Makes a backup, then adds what the library lacks, in one commit. Whoever holds marks of it in memory must open it anew. */
  run(path: string): Promise<Restored>;
}

export interface RestorePorts {
  readonly db: Database.Database;
  readonly commit: Commit;
  readonly backups: Backups;
  readonly guard: Guard;
}

export function createRestore({ db, commit, backups, guard }: RestorePorts): Restore {
  return {
    plan: (path) =>
      guard('The copy was not compared', () => {
        const { copy, contents } = readCopy(path);
        return { copy, ...planRestore(readContents(db), contents).counts };
      }),

    async run(path) {
      const { copy, contents } = readCopy(path);
      const backup = lastSeq(db) === 0 ? null : await backups.make();
      return guard('The copy was not restored', () => {
        const counts = takeIn(db, commit, contents);
        return { copy, ...counts, backup, now: readFacts(db) };
      });
    },
  };
}

/** What taking a copy into a library that is not there yet would do. */
export function planIntoNothing(path: string): RestorePlan {
  const { copy, contents } = readCopy(path);
  return { copy, ...planRestore({ notes: [], bookmarks: [], items: [], state: new Map() }, contents).counts };
}

/** Checks a copy whole and reads it. */
function readCopy(path: string): { copy: CopyOf; contents: Contents } {
  const sealed = verifyCopy(path);
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      return { copy: { ...sealed, facts: readFacts(db) }, contents: readContents(db) };
    } finally {
      db.close();
    }
  } catch (error) {
    throw copyTrouble(path, error);
  }
}
