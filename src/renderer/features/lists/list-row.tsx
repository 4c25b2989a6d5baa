import { type DragEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReadingList } from '#contract/lists.ts';
import { common } from '#words/en/common.ts';
import { lists as words } from '#words/en/lists.ts';
import { wordsOf } from '#words/words.ts';
import { isNarrow, useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { draggedRecords } from '../cite/use-citation-drag.ts';
import { draggedEntry } from './dragged-entry.ts';
import { useListDeeds } from './use-list-deeds.ts';
import { WriteLine } from './write-line.tsx';

const c = wordsOf('common', common);
const t = wordsOf('lists', words);

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
            label={t('newNameOf', { name: list.name })}
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
              <small>{c('records', { count: list.records })}</small>
            </button>
            <PopoverMenu
              name={list.name}
              items={[
                [t('rename'), () => setRenaming(true)],
                [t('newListIn'), onMakeIn],
                [t('moveUp'), () => moveBy(-1), place === 0],
                [t('moveDown'), () => moveBy(1), place === beside.length - 1],
                [
                  c('remove'),
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
