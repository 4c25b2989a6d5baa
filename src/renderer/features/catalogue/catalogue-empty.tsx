import { catalogue as words } from '#words/en/catalogue.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../state/use-adding.tsx';
import { openCollections, useCollections } from '../../state/use-collections.ts';
import { useRoom } from '../../state/use-room.tsx';
import { isPlainQuery } from '../search/interpretation/is-plain-query.ts';

const t = wordsOf('catalogue', words);

/** Why the list is empty, and one thing to do about it. */
export function CatalogueEmpty({ of }: { readonly of: number }) {
  const { state, dispatch } = useRoom();
  const { begin } = useAdding();
  const shelved = useCollections().data;
  const { query, only, facets = [], search } = state.view;
  if (shelved && openCollections(shelved).length === 0) {
    return (
      <div className="empty">
        <p>{t('noCollection')}</p>
        <button type="button" className="link" onClick={() => begin()}>
          {t('addCollection')}
        </button>
      </div>
    );
  }
  if (facets.length > 0) {
    return (
      <div className="empty">
        <p>{t('nothingHasAll')}</p>
        <button type="button" className="link" onClick={() => dispatch({ type: 'facets', choices: [] })}>
          {t('takeBack')}
        </button>
      </div>
    );
  }
  if (search?.onlyNew) {
    return (
      <div className="empty">
        <p>{t('nothingNew')}</p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'view', change: { search: { ...search, onlyNew: false } } })}
        >
          {t('showWhole')}
        </button>
      </div>
    );
  }
  if (query.trim() !== '') {
    return (
      <div className="empty">
        <p>{t(isPlainQuery(query) ? 'noneHolds' : 'noneIs', { query: query.trim() })}</p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'view', change: { query: '' } })}
        >
          {t('clearSearch')}
        </button>
      </div>
    );
  }
  if (only !== 'all') {
    return (
      <div className="empty">
        <p>{only === 'bookmarked' ? t('noBookmarks') : t('noNotes')}</p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'view', change: { only: 'all' } })}
        >
          {t('showAllRecords')}
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{of === 0 ? t('noneInCollections') : t('noneInView')}</p>
      <button
        type="button"
        className="link"
        onClick={() => dispatch({ type: 'view', change: { collections: null } })}
      >
        {t('showAllCollections')}
      </button>
    </div>
  );
}
