import { useState } from 'react';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { SearchRow } from './search-row.tsx';
import { useSearchCounts } from './use-search-counts.ts';
import { useSearchDeeds } from './use-search-deeds.ts';
import { useSearches } from './use-searches.ts';

const t = wordsOf('searches', words);

/** The saved searches, each with how many records it finds and how many of them are new. */
export function SavedSearches() {
  const searches = useSearches();
  const { state } = useRoom();
  const { openForm, move } = useSearchDeeds();
  const [said, setSaid] = useState('');
  useSearchCounts(searches?.map(({ id }) => id) ?? []);
  if (!searches) return null;

  return (
    <section className="searches" aria-labelledby="searches-title">
      <h2 id="searches-title">{t('savedSearches')}</h2>
      <ul>
        {searches.map((search, place) => (
          <SearchRow
            key={search.id}
            search={search}
            place={place}
            total={searches.length}
            isShown={state.readingList === null && state.view.search?.id === search.id}
            onMove={(by) => {
              move(searches, search.id, by);
              const to = Math.min(searches.length, Math.max(1, place + by + 1));
              setSaid(t('moved', { name: search.name, place: to, total: searches.length }));
            }}
          />
        ))}
      </ul>
      {searches.length === 0 && (
        <p className="quiet">
          {t('none')}{' '}
          <button type="button" className="link" onClick={openForm}>
            {t('saveShown')}
          </button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
