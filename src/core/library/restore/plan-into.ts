import type Database from 'better-sqlite3';
import { type CopyFacts, readFacts } from '../backup/backup-folder.ts';
import { copyTrouble } from '../backup/copy-errors.ts';
import { type Sealed, verifyCopy } from '../backup/seal.ts';
import { openAny } from '../sqlite.ts';
import { planRestore, type RestoreCounts } from './plan-restore.ts';
import { type Contents, readContents } from './read-contents.ts';

/** A copy that was checked whole. */
export interface CopyOf extends Sealed {
  readonly facts: CopyFacts;
}

export interface RestorePlan extends RestoreCounts {
  readonly copy: CopyOf;
}

const nothing: Contents = { notes: [], bookmarks: [], items: [], state: new Map() };

/**
 * Checks a copy whole, and says what taking it into a library would do, or into one that is not there yet. It looks by a
 * connection of its own that cannot write, so that whoever has the library open may go on with it.
 */
export function planInto(database: string | null, path: string): RestorePlan {
  const copy = readCopy(verifyCopy(path));
  const own = database === null ? nothing : reading(database, readContents);
  return { copy: copy.copy, ...planRestore(own, copy.contents).counts };
}

/** Reads a copy that was checked. */
export function readCopy(sealed: Sealed): { copy: CopyOf; contents: Contents } {
  try {
    return reading(sealed.path, (db) => ({
      copy: { ...sealed, facts: readFacts(db) },
      contents: readContents(db),
    }));
  } catch (error) {
    throw copyTrouble(sealed.path, error);
  }
}

function reading<T>(path: string, read: (db: Database.Database) => T): T {
  const db = openAny(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    return read(db);
  } finally {
    db.close();
  }
}
