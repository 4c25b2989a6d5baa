import { Ellipsis } from 'lucide-react';
import { type CSSProperties, useId, useRef } from 'react';
import type { Shelved } from '#contract/packs.ts';
import { useAdding } from '../../state/use-adding.tsx';
import { useShelf } from '../../state/use-shelf.tsx';
import { whyNotRemovable } from './why-not-removable.ts';

export interface CollectionMenuProps {
  readonly shelved: Extract<Shelved, { state: 'open' }>;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onInformation: () => void;
}

/** What can be done with a collection. A native popover: Escape closes it, and the focus goes back to its button. */
export function CollectionMenu({ shelved, first, last, onMove, onInformation }: CollectionMenuProps) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const { begin } = useAdding();
  const shelf = useShelf();
  const { collection, origin } = shelved;
  const whyNot = whyNotRemovable(origin);
  const anchor = `--${id.replaceAll(/[^a-z0-9]/gi, '')}`;
  const items: readonly (readonly [label: string, act: () => void, disabled?: boolean])[] = [
    ['Information', onInformation],
    ['Update…', () => begin(collection)],
    ['Move up', () => onMove(-1), first],
    ['Move down', () => onMove(1), last],
    ...(whyNot === null
      ? [['Remove', () => void shelf.remove(collection.path, collection.title)] as const]
      : []),
  ];
  return (
    <>
      <button
        type="button"
        className="collection-menu-button"
        aria-label={`Manage ${collection.title}`}
        title={`Manage ${collection.title}`}
        popoverTarget={id}
        style={{ anchorName: anchor } as CSSProperties}
      >
        <Ellipsis aria-hidden size={16} />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="collection-menu"
        style={{ positionAnchor: anchor } as CSSProperties}
      >
        <ul aria-label={collection.title}>
          {items.map(([label, act, disabled]) => (
            <li key={label}>
              <button
                type="button"
                disabled={disabled}
                onClick={() => {
                  popover.current?.hidePopover();
                  act();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
        {whyNot && <p className="quiet">{whyNot}</p>}
        {shelved.covers && <p className="quiet">If it is removed, the one that came with Carrel is back.</p>}
      </div>
    </>
  );
}
