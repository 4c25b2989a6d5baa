import type { Database } from 'better-sqlite3';
import type { Bookmarks } from './bookmarks.ts';
import type { Guard } from './guard.ts';
import { createItems } from './items.ts';
import type { Notes } from './notes.ts';
import type { Library } from './open-library.ts';
import { createState } from './state.ts';
import type { Commit } from './writer.ts';

interface Parts {
  readonly db: Database;
  readonly commit: Commit;
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
}

/** The parts of a library, each call through the guard, which turns trouble with the disk into an answer. */
export function guardedParts(
  { db, commit, notes, bookmarks }: Parts,
  now: () => Date,
  guard: Guard,
): Pick<Library, 'notes' | 'bookmarks' | 'state' | 'items'> {
  const state = createState(db);
  return {
    notes: {
      get: (ref) => guard(`The note on “${ref.record}” was not read`, () => notes.get(ref)),
      revisions: (ref) => guard(`The note on “${ref.record}” was not read`, () => notes.revisions(ref)),
      save: (draft) => guard(`The note on “${draft.ref.record}” was not saved`, () => notes.save(draft)),
      all: notes.all,
      texts: notes.texts,
      edition: notes.edition,
    },
    bookmarks: {
      set: (ref, on) => guard(`The bookmark on “${ref.record}” was not saved`, () => bookmarks.set(ref, on)),
      has: bookmarks.has,
      all: bookmarks.all,
    },
    state: {
      get: (key) => guard('The state of the window was not read', () => state.get(key)),
      set: (key, value) => guard('The state of the window was not saved', () => state.set(key, value)),
    },
    items(type, what) {
      const items = createItems(db, commit, now, type);
      const reading = <R>(action: () => R): R => guard(`${what} was not read`, action);
      return {
        get: (id) => reading(() => items.get(id)),
        all: () => reading(items.all),
        of: (ref) => reading(() => items.of(ref)),
        removedSince: (instant) => reading(() => items.removedSince(instant)),
        revisions: (id) => reading(() => items.revisions(id)),
        write: (edits) => guard(`${what} was not saved`, () => items.write(edits)),
        edition: items.edition,
      };
    },
  };
}
