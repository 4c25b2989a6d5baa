import { useAdding } from '../../state/use-adding.tsx';
import { openCollections, useCollections } from '../../state/use-collections.ts';
import { useRoom } from '../../state/use-room.tsx';
import { isPlainQuery } from '../search/interpretation/is-plain-query.ts';

/** Why the list is empty, and one thing to do about it. */
export function CatalogueEmpty({ of }: { readonly of: number }) {
  const { state, dispatch } = useRoom();
  const { begin } = useAdding();
  const shelved = useCollections().data;
  const { query, only, facets = [], search } = state.view;
  if (shelved && openCollections(shelved).length === 0) {
    return (
      <div className="empty">
        <p>
          No collection is on the shelf. Bring a pack, or your own files: a table, an edition, a folder of
          texts.
        </p>
        <button type="button" className="link" onClick={() => begin()}>
          Add a collection
        </button>
      </div>
    );
  }
  if (facets.length > 0) {
    return (
      <div className="empty">
        <p>No record has all that the list is narrowed to.</p>
        <button type="button" className="link" onClick={() => dispatch({ type: 'facets', choices: [] })}>
          Take it back
        </button>
      </div>
    );
  }
  if (search?.onlyNew) {
    return (
      <div className="empty">
        <p>Nothing of what was new is found any more.</p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'view', change: { search: { ...search, onlyNew: false } } })}
        >
          Show the whole search
        </button>
      </div>
    );
  }
  if (query.trim() !== '') {
    return (
      <div className="empty">
        <p>
          {isPlainQuery(query)
            ? `No record holds all of “${query.trim()}”.`
            : `No record is what this asks for: ${query.trim()}`}
        </p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'view', change: { query: '' } })}
        >
          Clear the search
        </button>
      </div>
    );
  }
  if (only !== 'all') {
    return (
      <div className="empty">
        <p>
          {only === 'bookmarked'
            ? 'No bookmarks yet. Press b on a record to keep it here.'
            : 'No notes yet. Press n on a record and write; it will be found here again.'}
        </p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'view', change: { only: 'all' } })}
        >
          Show all records
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{of === 0 ? 'The chosen collections hold no records.' : 'No record is in this view.'}</p>
      <button
        type="button"
        className="link"
        onClick={() => dispatch({ type: 'view', change: { collections: null } })}
      >
        Show all collections
      </button>
    </div>
  );
}
