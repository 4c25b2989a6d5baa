import type { Shelved } from '#contract/packs.ts';
import { useAdding } from '../../state/use-adding.tsx';
import { useShelf } from '../../state/use-shelf.tsx';
import { type MenuItem, PopoverMenu } from '../../ui/popover-menu.tsx';
import { whyNotRemovable } from './why-not-removable.ts';

export interface CollectionMenuProps {
  readonly shelved: Extract<Shelved, { state: 'open' }>;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onInformation: () => void;
}

/** What can be done with a collection. */
export function CollectionMenu({ shelved, first, last, onMove, onInformation }: CollectionMenuProps) {
  const { begin } = useAdding();
  const shelf = useShelf();
  const { collection, origin } = shelved;
  const whyNot = whyNotRemovable(origin);
  const items: readonly MenuItem[] = [
    ['Information', onInformation],
    ['Update…', () => begin(collection)],
    ['Move up', () => onMove(-1), first],
    ['Move down', () => onMove(1), last],
    ...(whyNot === null
      ? [['Remove', () => void shelf.remove(collection.path, collection.title)] as const]
      : []),
  ];
  return (
    <PopoverMenu name={collection.title} items={items}>
      {whyNot && <p className="quiet">{whyNot}</p>}
      {shelved.covers && <p className="quiet">If it is removed, the one that came with Carrel is back.</p>}
    </PopoverMenu>
  );
}
