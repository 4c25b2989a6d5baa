import { undatedYear } from '#contract/facet-kinds.ts';
import { timeline as words } from '#words/en/timeline.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { rich } from '../../text/rich.tsx';
import { useChoices } from '../narrow/use-choices.ts';
import { useFacets } from '../narrow/use-facets.ts';
import { mayAskDate, showsUndated, withUndatedShown } from './query-span.ts';

const t = wordsOf('timeline', words);

/**
 * Says how many undated records a date leaves out, and shows them. They stand after those of the span, rather than in
 * their place: whoever asks for a span wants its papers, and those that may belong to it.
 */
export function UndatedLine() {
  const { state, dispatch } = useRoom();
  const { choices, choose } = useChoices();
  const { query } = state.view;
  const hasYear = choices.some(({ kind, exclude }) => kind === 'year' && !exclude);
  const asksDate = mayAskDate(query);
  const { data } = useFacets(state.view, { wanted: asksDate || hasYear });
  const isAsked = asksDate || hasYear;
  const { leftOut, undated } = (isAsked && data?.timeline) || { leftOut: 0, undated: 0 };

  const rewrite = (shown: boolean) => {
    const next = withUndatedShown(query, shown);
    return next === null || next === query ? null : () => dispatch({ type: 'view', change: { query: next } });
  };
  const chooseUndated = () => choose({ kind: 'year', value: undatedYear, exclude: false });
  const show = hasYear
    ? () => {
        rewrite(true)?.();
        chooseUndated();
      }
    : rewrite(true);
  const hide = showsUndated(query) ? rewrite(false) : null;

  return (
    <p className="undated-line" role="status">
      {leftOut > 0 && (
        <>
          {t('leftOut', { count: leftOut })}{' '}
          {show && (
            <button type="button" className="link" onClick={show}>
              {rich(t, 'showToo', {
                count: leftOut,
                hidden: (inside) => <span className="visually-hidden">{inside}</span>,
              })}
            </button>
          )}
        </>
      )}
      {leftOut === 0 && undated > 0 && hide && (
        <>
          {t('shownToo', { count: undated })}{' '}
          <button type="button" className="link" onClick={hide}>
            {t('leaveOut', { count: undated })}
          </button>
        </>
      )}
    </p>
  );
}
