import type Database from 'better-sqlite3';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { type Backup, type CopyFacts, readFacts } from '../backup/backup-folder.ts';
import type { CopyWork } from '../backup/copy-work.ts';
import type { Backups } from '../backup/library-backups.ts';
import type { Guard } from '../guard.ts';
import { lastSeq } from '../rows.ts';
import type { Commit } from '../writer.ts';
import { type RestorePlan, readCopy } from './plan-into.ts';
import { takeIn } from './take-in.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface Restored extends RestorePlan {
  /** Made before anything was changed; null where there was nothing to lose. */
  readonly backup: Backup | null;
  /** What the library holds now. */
  readonly now: CopyFacts;
}

/** Takes what a copy holds into an open library. Nothing in it is overwritten or taken away. */
export interface Restore {
  /** What `run` would do. Changes nothing. */
  plan(path: string): Promise<RestorePlan>;
  /** Makes a backup, then adds what the library lacks, in one commit. Whoever holds marks of it in memory must open it anew. */
  run(path: string): Promise<Restored>;
}

export interface RestorePorts {
  readonly db: Database.Database;
  readonly commit: Commit;
  readonly backups: Backups;
  readonly guard: Guard;
  readonly work: CopyWork;
}

export function createRestore({ db, commit, backups, guard, work }: RestorePorts): Restore {
  return {
    async plan(path) {
      try {
        return await work.plan(db.name, path);
      } catch (error) {
        return guard(t('notCompared'), () => {
          throw error;
        });
      }
    },

    async run(path) {
      const sealed = await work.verify(path);
      const backup = lastSeq(db) === 0 ? null : await backups.make();
      return guard(t('notRestored'), () => {
        const { copy, contents } = readCopy(sealed);
        const counts = takeIn(db, commit, contents);
        return { copy, ...counts, backup, now: readFacts(db) };
      });
    },
  };
}
