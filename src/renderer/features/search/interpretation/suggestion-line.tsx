import { Fragment } from 'react';
import type { Interpretation } from '#contract/search.ts';
import { useRoom } from '../../../state/use-room.tsx';

/** Queries near to this one that find something; each is one press away, and none is taken by itself. */
export function SuggestionLine({ suggestions }: Pick<Interpretation, 'suggestions'>) {
  const { dispatch } = useRoom();
  if (suggestions.length === 0) return null;
  return (
    <p className="correction">
      Did you mean{' '}
      {suggestions.map((query, at) => (
        <Fragment key={query}>
          {at > 0 && (at === suggestions.length - 1 ? ' or ' : ', ')}
          <button
            type="button"
            className="link"
            onClick={() => dispatch({ type: 'view', change: { query } })}
          >
            {query}
          </button>
        </Fragment>
      ))}
      ?
    </p>
  );
}
