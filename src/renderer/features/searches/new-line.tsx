import { Check } from 'lucide-react';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { newSince, runWords } from './new-words.ts';
import { useSearches, useShown } from './use-searches.ts';

const t = wordsOf('searches', words);

/** Above the list of a saved search: what is new in it, which a press shows alone, and what else its run said. */
export function NewLine() {
  const { state, dispatch } = useRoom();
  const { search } = state.view;
  const shown = useShown(search?.id);
  const name = useSearches()?.find(({ id }) => id === search?.id)?.name;
  const now = new Date();
  const count = shown === 'saved' ? undefined : shown;
  const words = shown === 'saved' ? t('savedAs', { name: name ?? '' }) : count && runWords(count, now);
  const news = count && newSince(count, now);
  return (
    <div className="new-line" role="status">
      {search && news && (
        <button
          type="button"
          className="chip"
          aria-pressed={search.onlyNew}
          title={search.onlyNew ? t('showAll') : t('showOnlyNew')}
          onClick={() =>
            dispatch({ type: 'view', change: { search: { ...search, onlyNew: !search.onlyNew } } })
          }
        >
          <span>{news}</span>
          {search.onlyNew && <Check aria-hidden size={13} strokeWidth={2} />}
        </button>
      )}
      {search && words && <p>{words}</p>}
    </div>
  );
}
