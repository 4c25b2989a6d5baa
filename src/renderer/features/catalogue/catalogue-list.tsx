import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Entry } from '#contract/entities.ts';
import { undatedYear } from '#contract/facet-kinds.ts';
import { catalogue as words } from '#words/en/catalogue.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { useCitationDrag } from '../cite/use-citation-drag.ts';
import { useListStep } from '../search/hits/use-hit-walk.tsx';
import { useRowSelection } from '../selection/use-row-selection.ts';
import { CatalogueRow } from './catalogue-row.tsx';
import { byOne, moveTo } from './move-to.ts';
import { pagesFor } from './rows.ts';
import { type CatalogueData, pageSize, useEntries, useLoadPlace } from './use-catalogue.ts';
import { useCursor } from './use-cursor.ts';
import { useReasons } from './use-reasons.ts';

const t = wordsOf('catalogue', words);
const c = wordsOf('common', common);

export interface ListHandle {
  focus(): void;
}

const estimatedRowPx = 104;
const headingPx = 38;

const rowId = (index: number) => `row-${index}`;

/** One continuous windowed list: only the rows in sight exist, whatever the size of the collection. */
export function CatalogueList({
  data,
  ref,
}: {
  readonly data: CatalogueData;
  readonly ref: Ref<ListHandle>;
}) {
  const { view, rows, total, stale } = data;
  const { state, dispatch } = useRoom();
  const api = useApi();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));

  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows.row(index).type === 'heading' ? headingPx : estimatedRowPx),
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const indexes = items
    .map((item) => rows.row(item.index))
    .flatMap((row) => (row.type === 'record' ? [row.index] : []));
  const pages = pagesFor(indexes[0] ?? 0, indexes.at(-1) ?? 0, pageSize);
  const entryAt = useEntries(view, pages);
  const becauseOf = useReasons(view, pages, entryAt);

  const isOpen = (entry: Entry | undefined) =>
    entry !== undefined && entry.id === state.open?.record && entry.collection === state.open.collection;
  const openRow = items.find((item) => {
    const row = rows.row(item.index);
    return row.type === 'record' && isOpen(entryAt(row.index));
  });

  // Another view begins at its remembered place, its top when it is new.
  const viewKey = JSON.stringify(view);
  const placed = useRef('');
  useEffect(() => {
    if (placed.current === viewKey) return;
    placed.current = viewKey;
    virtual.scrollToIndex(Math.min(state.topRow, rows.count - 1), { align: 'start' });
  }, [viewKey, virtual, state.topRow, rows.count]);

  const first = virtual.range?.startIndex ?? 0;
  useEffect(() => {
    if (placed.current !== viewKey || first === state.topRow) return;
    const timer = setTimeout(() => dispatch({ type: 'set', change: { topRow: first } }), 200);
    return () => clearTimeout(timer);
  }, [first, state.topRow, viewKey, dispatch]);

  const selection = useRowSelection({ view, total });
  const isSelecting = useRef(false);
  const drag = useCitationDrag();

  const openEntry = (entry: Entry, show: boolean) =>
    dispatch({ type: 'open', ref: { collection: entry.collection, record: entry.id }, show });

  const move = useCursor({
    viewKey,
    openKey: state.open && `${state.open.collection} ${state.open.record}`,
    total,
    keyOf: ({ collection, id }) => `${collection} ${id}`,
    locate: async () => state.open && api.catalogue.locate({ view, ref: state.open }),
    load: useLoadPlace(view),
    onArrive: (entry, index) => {
      openEntry(entry, false);
      selection.arrive(index, isSelecting.current);
      virtual.scrollToIndex(rows.rowOfRecord(index), { align: 'auto' });
    },
  });

  useKeyCommand('next', () => void move(byOne.next));
  useKeyCommand('previous', () => void move(byOne.previous));
  useListStep((direction) => move(byOne[direction]));

  // The reader's hands are on the list from the first moment.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const step = moveTo(event, { page: Math.max(1, indexes.length - 2) });
    if (step !== null) {
      isSelecting.current = event.shiftKey;
      const begun = event.shiftKey ? selection.begin() : Promise.resolve();
      void begun.then(() => move(step));
    } else if (event.key === ' ') selection.toggleOpen();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      if (selection.canAll) void selection.all();
    } else if (event.key === 'Escape' && selection.selected.size > 0) selection.clear();
    else return;
    event.preventDefault();
  }

  function press(event: MouseEvent, entry: Entry, place: number) {
    const isTick = (event.target as HTMLElement).closest('.entry-tick') !== null;
    if (event.shiftKey) void selection.to(place);
    else if (isTick || event.ctrlKey || event.metaKey) selection.toggle(entry, place);
    else {
      selection.arrive(place, false);
      // What was clicked is opened, also while another order is on its way.
      openEntry(entry, true);
    }
  }

  return (
    <div
      ref={scroller}
      id="catalogue-list"
      className="list"
      data-room="ready"
      role="listbox"
      aria-label={t('records')}
      aria-multiselectable
      data-selecting={selection.selected.size > 0}
      aria-busy={stale}
      aria-activedescendant={openRow ? rowId(openRow.index) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="list-length" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.row(item.index);
          const entry = row.type === 'record' ? entryAt(row.index) : undefined;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="list-row"
              role="presentation"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.type === 'heading' ? (
                <div className="group" role="presentation" data-sort={view.sort}>
                  {row.label === undatedYear ? c('undated') : row.label}
                </div>
              ) : (
                <CatalogueRow
                  id={rowId(item.index)}
                  entry={entry}
                  because={entry && becauseOf(entry)}
                  place={row.index}
                  total={total}
                  open={isOpen(entry)}
                  underYear={view.sort === 'date'}
                  selected={entry !== undefined && selection.has(entry)}
                  drag={drag}
                  onPress={(event) => entry && press(event, entry, row.index)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
