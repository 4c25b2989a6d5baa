import type { DragEvent, KeyboardEvent } from 'react';
import type { Shelved } from '#contract/packs.ts';
import { common } from '#words/en/common.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { CollectionMenu } from './collection-menu.tsx';
import { spanOf } from './span-of.ts';

const t = wordsOf('rail', words);
const c = wordsOf('common', common);

export interface CollectionRowProps {
  readonly shelved: Extract<Shelved, { state: 'open' }>;
  readonly place: number;
  readonly total: number;
  readonly ticked: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: number) => void;
  /** Another collection was dropped on this one. */
  readonly onDropped: (id: string) => void;
  readonly onInformation: () => void;
}

const dragged = 'application/x-carrel-collection';

/** A collection in the rail: in the catalogue or not, how much it holds, and what can be done with it. */
export function CollectionRow(props: CollectionRowProps) {
  const { shelved, place, total, ticked, onToggle, onMove, onDropped, onInformation } = props;
  const { collection } = shelved;
  const years = spanOf(collection);

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(by);
  }
  function onDrop(event: DragEvent) {
    const id = event.dataTransfer.getData(dragged);
    if (id === '') return;
    event.preventDefault();
    onDropped(id);
  }
  return (
    <li
      className="collection"
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragged, collection.id)}
      onDragOver={(event) => event.dataTransfer.types.includes(dragged) && event.preventDefault()}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      <label>
        <input type="checkbox" checked={ticked} data-collection={collection.id} onChange={onToggle} />
        <span>
          {collection.title}
          <small>
            {years === null
              ? c('records', { count: collection.records })
              : t('recordsOf', { count: collection.records, years })}
          </small>
        </span>
      </label>
      <CollectionMenu
        shelved={shelved}
        first={place === 0}
        last={place === total - 1}
        onMove={onMove}
        onInformation={onInformation}
      />
    </li>
  );
}
