import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { NotesView } from '#contract/notes.ts';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { byOne, moveTo } from '../catalogue/move-to.ts';
import { pagesFor } from '../catalogue/rows.ts';
import { useCursor } from '../catalogue/use-cursor.ts';
import { useColourNames } from '../marks/use-marks.ts';
import { NoteRow } from './note-row.tsx';
import { pageSize, useLoadNote, useNoteEntries } from './use-notes.ts';
import { useOpenEntry } from './use-open-entry.ts';

const t = wordsOf('notesPage', words);

export interface ListHandle {
  focus(): void;
}

interface NotesListProps {
  readonly view: NotesView;
  readonly total: number;
  readonly stale: boolean;
  readonly ref: Ref<ListHandle>;
}

const estimatedRowPx = 150;
const rowId = (index: number) => `note-row-${index}`;

/** The notes in a windowed list, as the catalogue's. It is left and come back to at the same place. */
export function NotesList({ view, total, stale, ref }: NotesListProps) {
  const { state, dispatch } = useRoom();
  const api = useApi();
  const { chosen, topRow } = state.notes;
  const names = useColourNames();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowPx,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const entryAt = useNoteEntries(view, pagesFor(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, pageSize));
  const chosenRow = items.find(({ index }) => chosen !== null && entryAt(index)?.key === chosen);

  // Another view begins at its remembered place, its top when it is new.
  const viewKey = JSON.stringify(view);
  const placed = useRef('');
  useEffect(() => {
    if (placed.current === viewKey) return;
    placed.current = viewKey;
    virtual.scrollToIndex(Math.min(topRow, total - 1), { align: 'start' });
  }, [viewKey, virtual, topRow, total]);

  const first = virtual.range?.startIndex ?? 0;
  useEffect(() => {
    if (placed.current !== viewKey || first === topRow) return;
    const timer = setTimeout(() => dispatch({ type: 'note', change: { topRow: first } }), 100);
    return () => clearTimeout(timer);
  }, [first, topRow, viewKey, dispatch]);

  const openEntry = useOpenEntry();
  const move = useCursor({
    viewKey,
    openKey: chosen,
    total,
    keyOf: ({ key }) => key,
    locate: async () => (chosen === null ? null : api.notes.locate({ view, key: chosen })),
    load: useLoadNote(view),
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

  function onKeyDown(event: KeyboardEvent) {
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
      aria-label={t('notesAndMarks')}
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
              <NoteRow
                id={rowId(index)}
                entry={entry}
                names={names}
                place={index}
                total={total}
                isChosen={entry !== undefined && entry.key === chosen}
                onOpen={() => entry && openEntry(entry, true)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
