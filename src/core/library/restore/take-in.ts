import type { Database } from 'better-sqlite3';
import type { Change } from '../change.ts';
import { lastItemRevision, lastRevision } from '../rows.ts';
import { insertStateOnce } from '../state.ts';
import type { Commit } from '../writer.ts';
import { planRestore, type RestoreCounts } from './plan-restore.ts';
import { type Contents, readContents } from './read-contents.ts';

/** Adds what `contents` has and the library lacks, and answers what that was. */
export function takeIn(db: Database, commit: Commit, contents: Contents): RestoreCounts {
  const isEmpty = Object.values(contents).every((part) => ('size' in part ? part.size : part.length) === 0);
  const plan = planRestore(isEmpty ? contents : readContents(db), contents);
  commit((first) => numbered(db, plan.changes, first));
  for (const [key, value] of plan.state) insertStateOnce(db, key, value);
  return plan.counts;
}

/** Gives changes of another library the numbers that come next in this one. */
function numbered(db: Database, changes: readonly Change[], first: number): Change[] {
  const revisions = new Map<string, number>();
  const nextRevision = (key: string, last: () => number) => {
    const revision = (revisions.get(key) ?? last()) + 1;
    revisions.set(key, revision);
    return revision;
  };
  return changes.map((change, index) => {
    const seq = first + index;
    if (change.kind === 'bookmark') return { ...change, seq };
    const { collection, record } = change;
    const revision =
      change.kind === 'note'
        ? nextRevision(JSON.stringify([collection, record]), () =>
            lastRevision(db, change.collection, change.record),
          )
        : nextRevision(JSON.stringify([change.type, change.id, '']), () =>
            lastItemRevision(db, change.type, change.id),
          );
    return { ...change, seq, revision };
  });
}
