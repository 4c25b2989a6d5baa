import type { Database } from 'better-sqlite3';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { addTogether } from './add-together.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { Guard } from './guard.ts';
import { createItems } from './items.ts';
import { createLatest } from './latest.ts';
import type { Notes } from './notes.ts';
import type { Library } from './open-library.ts';
import { createState } from './state.ts';
import type { Commit } from './writer.ts';

const t = wordsOf('hostLibrary', hostLibrary);

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
): Pick<Library, 'notes' | 'bookmarks' | 'state' | 'items' | 'latest' | 'addTogether'> {
  const state = createState(db);
  const latest = createLatest(db);
  const reading = <R>(action: () => R): R => guard(t('writtenNotRead'), action);
  return {
    latest: {
      lastSeq: () => reading(latest.lastSeq),
      notes: (after) => each(reading, latest.notes(after)),
      items: (type, after) => each(reading, latest.items(type, after)),
      sealOf: (after, until) => reading(() => latest.sealOf(after, until)),
    },
    notes: {
      get: (ref) => guard(t('noteNotRead', { record: ref.record }), () => notes.get(ref)),
      revisions: (ref) => guard(t('noteNotRead', { record: ref.record }), () => notes.revisions(ref)),
      save: (draft) => guard(t('noteNotSaved', { record: draft.ref.record }), () => notes.save(draft)),
      emptiedSince: (...asked) => guard(t('emptiedNotRead'), () => notes.emptiedSince(...asked)),
      all: notes.all,
      texts: notes.texts,
      edition: notes.edition,
    },
    bookmarks: {
      set: (ref, ...to) =>
        guard(t('bookmarkNotSaved', { record: ref.record }), () => bookmarks.set(ref, ...to)),
      has: bookmarks.has,
      since: bookmarks.since,
      all: bookmarks.all,
    },
    state: {
      get: (key) => guard(t('stateNotRead'), () => state.get(key)),
      set: (key, value) => guard(t('stateNotSaved'), () => state.set(key, value)),
      under: (prefix) => guard(t('stateNotRead'), () => state.under(prefix)),
    },
    addTogether: (additions) => guard(t('takenInNotSaved'), () => addTogether(db, commit, now(), additions)),
    items(type, what) {
      const items = createItems(db, commit, now, type);
      const reading = <R>(action: () => R): R => guard(t('thingNotRead', { what }), action);
      return {
        get: (id) => reading(() => items.get(id)),
        all: () => reading(items.all),
        of: (ref) => reading(() => items.of(ref)),
        removedSince: (...asked) => reading(() => items.removedSince(...asked)),
        revisions: (id) => reading(() => items.revisions(id)),
        write: (edits) => guard(t('thingNotSaved', { what }), () => items.write(edits)),
        edition: items.edition,
      };
    },
  };
}

/** The same values one by one, each read through the guard. */
function* each<T>(reading: <R>(action: () => R) => R, values: Iterable<T>): Generator<T> {
  const all = values[Symbol.iterator]();
  try {
    for (let next = reading(() => all.next()); !next.done; next = reading(() => all.next())) yield next.value;
  } finally {
    all.return?.();
  }
}
