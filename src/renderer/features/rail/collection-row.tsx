import type { DragEvent, KeyboardEvent } from 'react';
import type { Shelved } from '#contract/packs.ts';
import { CollectionMenu } from './collection-menu.tsx';
import { spanOf } from './span-of.ts';

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
            {collection.records.toLocaleString('en-GB')} {collection.records === 1 ? 'record' : 'records'}
            {spanOf(collection)}
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
