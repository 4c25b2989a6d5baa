import type { Handlers } from '#contract/api.ts';
import type { BookmarkDeed } from '#contract/bookmarks.ts';
import type { RecordRef } from '#contract/entities.ts';
import { refKey } from '#core/library/ref-key.ts';
import type { Desk } from './index.ts';

type BookmarkHandlers = Pick<
  Handlers,
  | 'bookmarks.set'
  | 'bookmarks.mark'
  | 'bookmarks.seen'
  | 'bookmarks.list'
  | 'bookmarks.locate'
  | 'bookmarks.undo'
  | 'bookmarks.redo'
>;

export const bookmarkHandlers = ({ bookmarks, keeper, emit }: Desk): BookmarkHandlers => {
  function changed(own: RecordRef, called: RecordRef): void {
    emit('record.changed', own);
    if (called.record !== own.record) emit('record.changed', called);
    emit('bookmarks.changed', {});
  }
  function told(deed: BookmarkDeed, called: RecordRef = deed.ref): BookmarkDeed {
    changed(deed.ref, called);
    return deed;
  }
  return {
    'bookmarks.set': ({ ref, bookmarked }) => {
      const { bookmarks: all } = bookmarks.need();
      return told(all.set(bookmarks.refOf(ref), bookmarked, bookmarks.titleOf(ref)), ref);
    },
    'bookmarks.mark': ({ ref, state }) => {
      const { bookmarks: all } = bookmarks.need();
      return told(all.mark(bookmarks.refOf(ref), state, bookmarks.titleOf(ref)), ref);
    },
    'bookmarks.seen': ({ ref, far, begins }) => {
      // Where another Carrel has the library, that one knows what is read.
      if (keeper.library?.access !== 'write') return {};
      const own = bookmarks.refOf(ref);
      const told = bookmarks.need().bookmarks.seen(own, { far, begins });
      if (told === 'step') changed(own, ref);
      // No page and no list but the shelf says how far it is.
      else if (told === 'far') emit('bookmarks.changed', {});
      return {};
    },
    'bookmarks.list': ({ view, offset, limit, ...steady }) => {
      const { selected, counts } = bookmarks.select(view, steady);
      const entries = selected.slice(offset, offset + limit).map(bookmarks.entryOf);
      return { total: selected.length, counts, offset, entries };
    },
    'bookmarks.locate': ({ view, ref, ...steady }) => {
      const own = refKey(bookmarks.refOf(ref));
      const place = bookmarks.select(view, steady).selected.findIndex((each) => refKey(each.ref) === own);
      return place < 0 ? null : place;
    },
    'bookmarks.undo': () => told(bookmarks.need().turns.undo()),
    'bookmarks.redo': () => told(bookmarks.need().turns.redo()),
  };
};
