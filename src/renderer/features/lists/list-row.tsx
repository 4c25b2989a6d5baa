import { type DragEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReadingList } from '#contract/lists.ts';
import { isNarrow, useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { countOf } from '../../text/count-of.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { draggedRecords } from '../cite/use-citation-drag.ts';
import { draggedEntry } from './dragged-entry.ts';
import { useListDeeds } from './use-list-deeds.ts';
import { WriteLine } from './write-line.tsx';

export interface ListRowProps {
  readonly list: ReadingList;
  /** The lists that stand where it stands, itself among them, in order. */
  readonly beside: readonly ReadingList[];
  readonly isShown: boolean;
  readonly onMakeIn: () => void;
  /** Where a list in it is being made. */
  readonly form: ReactNode;
}

/** A reading list in the rail: a press shows it, and what is dropped on it goes to its end. */
export function ListRow({ list, beside, isShown, onMakeIn, form }: ListRowProps) {
  const { dispatch } = useRoom();
  const goTo = useGoTo();
  const { change, move, remove, addAll } = useListDeeds();
  const [isRenaming, setRenaming] = useState(false);
  const place = beside.findIndex(({ id }) => id === list.id);
  /** Behind the one `by` places on, without itself. */
  const moveBy = (by: number) =>
    void move({
      id: list.id,
      list: list.parent,
      after: beside.filter(({ id }) => id !== list.id)[place + by - 1]?.id ?? null,
    });

  function drop(event: DragEvent): void {
    const id = draggedEntry(event);
    const records = draggedRecords(event);
    if (id === null && records === null) return;
    event.preventDefault();
    if (id !== null) void move({ id, list: list.id });
    else void addAll(list.id, records ?? []);
  }
  return (
    <>
      <li
        className="saved-search"
        style={{ paddingInlineStart: `${Math.min(list.depth, 6) * 0.9}rem` }}
        onDragOver={(event) =>
          (draggedEntry(event) !== null || draggedRecords(event) !== null) && event.preventDefault()
        }
        onDrop={drop}
      >
        {isRenaming ? (
          <WriteLine
            label={`New name of ${list.name}`}
            text={list.name}
            onEnd={(name) => {
              flushSync(() => setRenaming(false));
              document.querySelector<HTMLElement>(`[data-list="${CSS.escape(list.id)}"]`)?.focus();
              if (name) void change(list.id, name);
            }}
          />
        ) : (
          <>
            <button
              type="button"
              className="saved-search-run"
              data-list={list.id}
              aria-current={isShown ? 'true' : undefined}
              title={list.name}
              onClick={() => {
                dispatch({ type: 'readingList', id: list.id });
                if (isNarrow()) goTo('catalogue');
              }}
            >
              <span className="saved-search-name">
                <span>{list.name}</span>
              </span>
              <small>{countOf(list.records, 'record')}</small>
            </button>
            <PopoverMenu
              name={list.name}
              items={[
                ['Rename…', () => setRenaming(true)],
                ['New list in it…', onMakeIn],
                ['Move up', () => moveBy(-1), place === 0],
                ['Move down', () => moveBy(1), place === beside.length - 1],
                [
                  'Remove',
                  () => {
                    if (isShown) dispatch({ type: 'readingList', id: null });
                    void remove(list.id);
                  },
                ],
              ]}
            />
          </>
        )}
      </li>
      {form}
    </>
  );
}
