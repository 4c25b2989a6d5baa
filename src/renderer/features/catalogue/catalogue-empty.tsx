import { useRoom } from '../../state/use-room.tsx';

/** Why the list is empty, and one thing to do about it. */
export function CatalogueEmpty({ of }: { readonly of: number }) {
  const { state, dispatch } = useRoom();
  const { query, only } = state.view;
  if (query.trim() !== '') {
    return (
      <div className="empty">
        <p>No record holds all of “{query.trim()}”.</p>
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
      <p>
        {of === 0
          ? 'No collection is open. Start Carrel with the name of a pack, or choose a collection at the left.'
          : 'No record is in this view.'}
      </p>
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
