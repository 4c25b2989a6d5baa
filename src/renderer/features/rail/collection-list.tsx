import type { Shelved } from '#contract/packs.ts';
import { openCollections } from '../../state/use-collections.ts';
import { useRoom } from '../../state/use-room.tsx';
import { errorTitles } from '../../text/error-titles.ts';
import { spanOf } from './span-of.ts';
import { toggleCollection } from './toggle-collection.ts';

/** The collections: those in the catalogue are ticked; a pack that was refused says why. */
export function CollectionList({ shelved }: { readonly shelved: readonly Shelved[] }) {
  const { state, dispatch } = useRoom();
  const open = openCollections(shelved);
  const ids = open.map(({ id }) => id);
  const chosen = state.view.collections;

  return (
    <section className="collections" aria-labelledby="collections-title">
      <h2 id="collections-title">Collections</h2>
      <ul>
        {open.map((collection) => (
          <li key={collection.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen === null || chosen.includes(collection.id)}
                onChange={() =>
                  dispatch({
                    type: 'view',
                    change: { collections: toggleCollection(ids, chosen, collection.id) },
                  })
                }
              />
              <span>
                {collection.title}
                <small>
                  {collection.records.toLocaleString('en-GB')}{' '}
                  {collection.records === 1 ? 'record' : 'records'}
                  {spanOf(collection)}
                </small>
              </span>
            </label>
          </li>
        ))}
        {shelved.map(
          (each) =>
            each.state === 'refused' && (
              <li key={each.path} className="refused" role="alert">
                <strong>{errorTitles[each.error.code]}</strong>
                <span>{each.error.message}</span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
