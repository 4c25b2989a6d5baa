import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { BookmarkEntry } from '#contract/bookmarks.ts';
import type { RecordRef } from '#contract/entities.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { versionKey } from '../../state/room-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { byOne, moveTo } from '../catalogue/move-to.ts';
import { pagesFor } from '../catalogue/rows.ts';
import { useCursor } from '../catalogue/use-cursor.ts';
import { BookmarkRow } from './bookmark-row.tsx';
import type { BookmarkDeeds } from './use-bookmark-deeds.ts';
import { type Asked, pageSize, useBookmarkEntries, useLoadBookmark } from './use-bookmarks.ts';

const t = wordsOf('bookmarks', words);

export interface ListHandle {
  focus(): void;
}

interface BookmarksListProps {
  readonly asked: Asked;
  readonly total: number;
  readonly stale: boolean;
  readonly deeds: BookmarkDeeds;
  readonly ref: Ref<ListHandle>;
}

const estimatedRowPx = 92;
const rowId = (index: number) => `bookmark-row-${index}`;
const isOf = (ref: RecordRef | null, entry: BookmarkEntry | undefined) =>
  ref !== null && entry !== undefined && versionKey(entry.ref) === versionKey(ref);

/** The bookmarks in a windowed list, as the catalogue's. It is left and come back to at the same place. */
export function BookmarksList({ asked, total, stale, deeds, ref }: BookmarksListProps) {
  const { state, dispatch } = useRoom();
  const api = useApi();
  const { away, topRow } = state.bookmarks;
  const chosen = away ?? state.open;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowPx,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const entryAt = useBookmarkEntries(
    asked,
    pagesFor(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, pageSize),
  );
  const chosenRow = items.find(({ index }) => isOf(chosen, entryAt(index)));

  // Another view begins at its remembered place, its top when it is new; which one is kept in it makes no other.
  const viewKey = JSON.stringify(asked.view);
  const placed = useRef('');
  useEffect(() => {
    if (placed.current === viewKey) return;
    placed.current = viewKey;
    virtual.scrollToIndex(Math.min(topRow, total - 1), { align: 'start' });
  }, [viewKey, virtual, topRow, total]);

  const first = virtual.range?.startIndex ?? 0;
  useEffect(() => {
    if (placed.current !== viewKey || first === topRow) return;
    const timer = setTimeout(() => dispatch({ type: 'bookmark', change: { topRow: first } }), 100);
    return () => clearTimeout(timer);
  }, [first, topRow, viewKey, dispatch]);

  function openEntry({ ref: opened, title }: BookmarkEntry, show: boolean): void {
    const isAway = title === null;
    dispatch({ type: 'bookmark', change: { away: isAway ? opened : null, kept: opened } });
    if (!isAway) dispatch({ type: 'open', ref: opened, show });
  }
  const move = useCursor({
    // What stood above may be gone, with the one that was kept: the place is asked for anew.
    viewKey: JSON.stringify(asked),
    openKey: chosen && versionKey(chosen),
    total,
    keyOf: (entry: BookmarkEntry) => versionKey(entry.ref),
    locate: async () => (chosen === null ? null : api.bookmarks.locate({ ...asked, ref: chosen })),
    load: useLoadBookmark(asked),
    onArrive: (entry, index) => {
      openEntry(entry, false);
      virtual.scrollToIndex(index, { align: 'auto' });
    },
  });
  useKeyCommand('next', () => void move(byOne.next));
  useKeyCommand('previous', () => void move(byOne.previous));

  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus();
  }, []);

  const chosenEntry = chosenRow && entryAt(chosenRow.index);
  // What is done with it is not for the page beside it, which is another record's.
  useKeyCommand('bookmark', () => away && void deeds.set(away, false), away !== null);
  useKeyCommand(
    'read',
    () => away && void deeds.mark(away, chosenEntry?.reading.state === 'read' ? 'unread' : 'read'),
    away !== null,
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Delete' && chosenEntry) {
      event.preventDefault();
      void deeds.set(chosenEntry.ref, false);
      return;
    }
    const step = moveTo(event, { page: Math.max(1, items.length - 14) });
    if (step === null) return;
    event.preventDefault();
    void move(step);
  }

  return (
    <div
      ref={scroller}
      id="catalogue-list"
      className="list"
      role="listbox"
      aria-label={t('bookmarks')}
      aria-busy={stale}
      aria-activedescendant={chosenRow && rowId(chosenRow.index)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="list-length" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const entry = entryAt(index);
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="list-row"
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            >
              <BookmarkRow
                id={rowId(index)}
                entry={entry}
                place={index}
                total={total}
                isChosen={isOf(chosen, entry)}
                onOpen={() => entry && openEntry(entry, true)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
