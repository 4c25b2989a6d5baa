import type { Arg } from '#contract/api.ts';
import type { BookmarkDeed, BookmarkEntry, BookmarksView } from '#contract/bookmarks.ts';
import type { RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import { type FoundBookmark, findBookmarks } from '#core/bookmarks/find-bookmarks.ts';
import { type Openings, openingsIn } from '#core/bookmarks/openings.ts';
import { createReaderBookmarks, type ReaderBookmarks } from '#core/bookmarks/reader-bookmarks.ts';
import { readingType } from '#core/bookmarks/reading-body.ts';
import { type SelectedBookmarks, selectBookmarks } from '#core/bookmarks/select-bookmarks.ts';
import type { Library } from '#core/library/open-library.ts';
import { refKey } from '#core/library/ref-key.ts';
import { createTurns, type Turns } from '#core/library/turns.ts';
import { recordIn } from '#core/notes-index/describe-entry.ts';
import { getRecord } from '#core/read/records.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Shelf } from './shelf.ts';

export interface BookmarksDesk {
  readonly library: Library;
  readonly bookmarks: ReaderBookmarks;
  readonly openings: Openings;
  readonly turns: Turns<BookmarkDeed>;
}

/** The reader's bookmarks, and the records that they are on. */
export interface BookmarksKeeper {
  /** Throws the reason where there is no library. */
  need(): BookmarksDesk;
  /** Null where there is no library. */
  readonly desk: BookmarksDesk | null;
  /** The record as its bookmark names it, which may be by an id of before; its own id where it has none. */
  refOf(ref: RecordRef): RecordRef;
  /** Its title; its id while it cannot be read. */
  titleOf(ref: RecordRef): string;
  select(view: BookmarksView, steady: Steady): SelectedBookmarks;
  entryOf(found: FoundBookmark): BookmarkEntry;
}

type Steady = Pick<Arg<'bookmarks.list'>, 'asOf' | 'keep'>;

const none: SelectedBookmarks = { selected: [], counts: { all: 0, unread: 0, reading: 0, read: 0 } };

export function keepBookmarks({
  keeper,
  shelf,
  now,
}: {
  readonly keeper: LibraryKeeper;
  readonly shelf: Shelf;
  readonly now: () => Date;
}): BookmarksKeeper {
  let opened: BookmarksDesk | null = null;

  function deskOf(library: Library): BookmarksDesk {
    // Another library has other bookmarks: nothing of this one can be undone in it.
    if (opened?.library === library) return opened;
    const turns = createTurns<BookmarkDeed>('bookmark-nothing-to-turn');
    const readings = library.items(readingType, 'reading');
    const openings = openingsIn(library.state, readings.edition);
    const bookmarks = createReaderBookmarks({ library, readings, openings, turns, now });
    opened = { library, bookmarks, openings, turns };
    return opened;
  }
  const packOf = (collection: string) => shelf.find(collection)?.pack ?? null;

  function recordOf({ collection, record }: RecordRef) {
    const pack = packOf(collection);
    try {
      return pack && getRecord(pack, record);
    } catch (error) {
      if (isAppError(error)) return null;
      throw error;
    }
  }

  function refOf(ref: RecordRef): RecordRef {
    const record = recordOf(ref);
    if (record === null) return ref;
    const refs = [record.id, ...record.aliases].map((id) => ({ collection: ref.collection, record: id }));
    return refs.find((each) => keeper.library?.bookmarks.has(each)) ?? { ...ref, record: record.id };
  }

  return {
    need: () => deskOf(keeper.need()),
    get desk() {
      return keeper.library && deskOf(keeper.library);
    },
    refOf,
    titleOf: (ref) => recordOf(ref)?.title ?? ref.record,
    select(view, { asOf, keep }) {
      if (keeper.library === null) return none;
      const { library, bookmarks, openings } = deskOf(keeper.library);
      const { bookmarks: kept } = library;
      const all = findBookmarks({
        bookmarked: kept.all(),
        since: kept.since,
        states: bookmarks.states(),
        openings: openings.all(),
        recentAt: (key, opening) => (asOf === undefined ? opening.at : openings.before(key, opening, asOf)),
        pack: packOf,
      });
      return selectBookmarks(all, view, keep && refKey(refOf(keep)));
    },
    entryOf: ({ ref, state, addedAt, opening }) => ({
      ref,
      ...recordIn(packOf(ref.collection) ?? undefined, ref.record),
      reading: { state, far: opening?.far ?? null },
      addedAt,
      openedAt: opening?.at ?? null,
    }),
  };
}
