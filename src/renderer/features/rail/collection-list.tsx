import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Shelved } from '#contract/packs.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../state/use-adding.tsx';
import { openCollections } from '../../state/use-collections.ts';
import { useRoom } from '../../state/use-room.tsx';
import { movedBy, movedTo, useShelf } from '../../state/use-shelf.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { BinButton } from './bin-button.tsx';
import { CollectionRow } from './collection-row.tsx';
import { ImportLines } from './import-lines.tsx';
import { RefusedPack } from './refused-pack.tsx';
import { ShelfLine } from './shelf-line.tsx';
import { toggleCollection } from './toggle-collection.ts';

const t = wordsOf('rail', words);

const Information = lazy(() =>
  import('../adding/pack/information-dialog.tsx').then(({ InformationDialog }) => ({
    default: InformationDialog,
  })),
);

/** The collections: those in the catalogue are ticked; a pack that was refused says why. */
export function CollectionList({ shelved }: { readonly shelved: readonly Shelved[] }) {
  const { state, dispatch } = useRoom();
  const { begin } = useAdding();
  const shelf = useShelf();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const open = openCollections(shelved);
  const ids = open.map(({ id }) => id);
  const chosen = state.view.collections;
  const information = open.find(({ id }) => id === shown);

  const reorder = (id: string, order: readonly string[]) => {
    const focused = document.activeElement;
    // A row that is moved in the page loses the focus; it gets it back in its new place.
    flushSync(() => void shelf.reorder(order));
    const box = document.querySelector<HTMLElement>(`[data-collection="${CSS.escape(id)}"]`);
    if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body) focused.focus();
    else box?.focus();
    const title = open.find((each) => each.id === id)?.title ?? '';
    setSaid(t('moved', { title, place: order.indexOf(id) + 1, total: order.length }));
  };

  return (
    <section className="collections" aria-labelledby="collections-title">
      <h2 id="collections-title">{t('collections')}</h2>
      <ul>
        {shelved.map((each) =>
          each.state === 'refused' ? (
            <RefusedPack key={each.path} refused={each} />
          ) : (
            <CollectionRow
              key={each.collection.id}
              shelved={each}
              place={ids.indexOf(each.collection.id)}
              total={ids.length}
              ticked={chosen === null || chosen.includes(each.collection.id)}
              onToggle={() =>
                dispatch({
                  type: 'view',
                  change: { collections: toggleCollection(ids, chosen, each.collection.id) },
                })
              }
              onMove={(by) => reorder(each.collection.id, movedBy(shelved, each.collection.id, by))}
              onDropped={(id) => reorder(id, movedTo(shelved, id, each.collection.id))}
              onInformation={() => setShown(each.collection.id)}
            />
          ),
        )}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ShelfLine />
      <ImportLines />
      <ActionButton icon={Plus} label={t('addCollection')} hint="a" onPress={() => begin()} />
      <BinButton />
      {information &&
        createPortal(
          <Suspense fallback={null}>
            <Information collection={information} onClose={() => setShown(null)} />
          </Suspense>,
          document.body,
        )}
    </section>
  );
}
