import type { Shelved } from '#contract/packs.ts';
import { common } from '#words/en/common.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../state/use-adding.tsx';
import { useShelf } from '../../state/use-shelf.tsx';
import { type MenuItem, PopoverMenu } from '../../ui/popover-menu.tsx';
import { whyNotRemovable } from './why-not-removable.ts';

const t = wordsOf('rail', words);
const c = wordsOf('common', common);

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
    [t('information'), onInformation],
    [t('update'), () => begin(collection)],
    [t('moveUp'), () => onMove(-1), first],
    [t('moveDown'), () => onMove(1), last],
    ...(whyNot === null
      ? [[c('remove'), () => void shelf.remove(collection.path, collection.title)] as const]
      : []),
  ];
  return (
    <PopoverMenu name={collection.title} items={items}>
      {whyNot && <p className="quiet">{whyNot}</p>}
      {shelved.covers && <p className="quiet">{t('bringsBack')}</p>}
    </PopoverMenu>
  );
}
