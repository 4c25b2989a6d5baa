import type { Interpretation } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../../state/use-room.tsx';
import { rich } from '../../../text/rich.tsx';
import { listed } from './listed.ts';

const t = wordsOf('search', words);

/** Queries near to this one that find something; each is one press away, and none is taken by itself. */
export function SuggestionLine({ suggestions }: Pick<Interpretation, 'suggestions'>) {
  const { dispatch } = useRoom();
  if (suggestions.length === 0) return null;
  return (
    <p className="correction">
      {rich(t, 'didYouMean', {
        queries: listed(suggestions, 'disjunction', (query) => (
          <button
            type="button"
            className="link"
            onClick={() => dispatch({ type: 'view', change: { query } })}
          >
            {query}
          </button>
        )),
      })}
    </p>
  );
}
