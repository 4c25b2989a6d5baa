import type { BookmarkChange, Change, ItemChange, NoteChange } from '../change.ts';
import { refKey } from '../ref-key.ts';
import { type Identity, type Join, joinHistories } from './join-histories.ts';
import type { Contents } from './read-contents.ts';

/** How many things there are of each kind of join. */
export type Tally = Readonly<Record<Join, number>>;

/** What a restore does, or did, in numbers. Nothing is ever overwritten or taken away. */
export interface RestoreCounts {
  /** Records with a note. */
  readonly notes: Tally;
  readonly items: readonly ({ readonly type: string } & Tally)[];
  /** `set`: bookmarks that are there again; `kept`: those that stay as the library has them. */
  readonly bookmarks: { readonly set: number; readonly kept: number };
  /** Revisions of notes and items that are added. */
  readonly revisions: number;
  /** Settings of the window that the library has not. */
  readonly state: number;
  /** Notes and items of which library and copy each have a text that the other lacks: both are kept. */
  readonly differing: readonly Differing[];
}

export interface Differing {
  readonly kind: 'note' | 'item';
  readonly collection: string | null;
  readonly record: string | null;
  /** Type and id of an item. */
  readonly type: string | null;
  readonly id: string | null;
}

export interface Plan {
  readonly counts: RestoreCounts;
  /** In the order in which they are to be committed; numbers of commits and revisions are still the copy's. */
  readonly changes: readonly Change[];
  readonly state: readonly (readonly [key: string, value: string])[];
}

const noteIdentity: Identity<NoteChange> = { content: ({ text }) => text, savedAt: ({ savedAt }) => savedAt };
const itemIdentity: Identity<ItemChange> = {
  content: ({ body, collection, record }) => JSON.stringify([body, collection, record]),
  savedAt: ({ savedAt }) => savedAt,
};
const itemKey = ({ type, id }: ItemChange) => JSON.stringify([type, id]);

/** What has to be added to a library so that it holds all that a copy does. */
export function planRestore(own: Contents, copy: Contents): Plan {
  const notes = joinAll(own.notes, copy.notes, refKey, noteIdentity);
  const items = joinAll(own.items, copy.items, itemKey, itemIdentity);
  const bookmarks = bookmarksToSet(own.bookmarks, copy.bookmarks);
  const state = [...copy.state].filter(([key]) => !own.state.has(key));
  const types = [...new Set(copy.items.map(({ type }) => type))].sort();
  const differing = [...notes, ...items].filter(({ join }) => join === 'both').map(({ of }) => nameOf(of));
  return {
    changes: inOrder([...notes, ...items], bookmarks),
    state,
    counts: {
      notes: tally(notes),
      items: types.map((type) => ({ type, ...tally(items.filter(({ of }) => of.type === type)) })),
      bookmarks: { set: bookmarks.length, kept: copy.bookmarks.length - bookmarks.length },
      revisions: [...notes, ...items].reduce((sum, { add }) => sum + add.length, 0),
      state: state.length,
      differing,
    },
  };
}

interface Of<C> {
  /** Any change of the thing. */
  readonly of: C;
  readonly join: Join;
  readonly add: readonly C[];
}

function joinAll<C>(
  own: readonly C[],
  copy: readonly C[],
  key: (change: C) => string,
  identity: Identity<C>,
): Of<C>[] {
  const owned = Map.groupBy(own, key);
  return [...Map.groupBy(copy, key)].flatMap(([each, history]) => {
    const of = history[0];
    return of === undefined ? [] : [{ of, ...joinHistories(owned.get(each) ?? [], history, identity) }];
  });
}

function tally(joined: readonly Of<unknown>[]): Tally {
  const count = (join: Join) => joined.filter((each) => each.join === join).length;
  return { new: count('new'), continued: count('continued'), both: count('both'), same: count('same') };
}

/**
 * A bookmark that the copy has and the library never had is set, or known as taken away. One that the library took away
 * stays away if it is the same one; if the copy's was set another time, it is set again. None is taken away.
 */
function bookmarksToSet(own: readonly BookmarkChange[], copy: readonly BookmarkChange[]): BookmarkChange[] {
  const owned = new Map(own.map((bookmark) => [refKey(bookmark), bookmark]));
  return copy.filter((bookmark) => {
    const known = owned.get(refKey(bookmark));
    if (known === undefined) return true;
    return known.removedAt !== null && bookmark.removedAt === null && known.createdAt !== bookmark.createdAt;
  });
}

/** As the copy has them, but for each thing's own revisions, which stay in the order of its history. */
function inOrder(
  joined: readonly Of<NoteChange | ItemChange>[],
  bookmarks: readonly BookmarkChange[],
): Change[] {
  const placed = joined.flatMap(({ add }) => {
    let place = 0;
    return add.map((change) => {
      place = Math.max(place, change.seq);
      return { place, change: change as Change };
    });
  });
  return [...placed, ...bookmarks.map((change) => ({ place: change.seq, change: change as Change }))]
    .sort((one, other) => one.place - other.place)
    .map(({ change }) => change);
}

const nameOf = (change: NoteChange | ItemChange): Differing => ({
  kind: change.kind,
  collection: change.collection,
  record: change.record,
  type: change.kind === 'item' ? change.type : null,
  id: change.kind === 'item' ? change.id : null,
});
