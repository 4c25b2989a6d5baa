import type { Result } from '#contract/api.ts';
import type { BookmarksView } from '#contract/bookmarks.ts';
import { readingStates } from '#contract/reading-states.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { stateNames } from './bookmark-words.ts';

const t = wordsOf('bookmarks', words);

/** Which bookmarks are shown, each choice with how many it has. Arrows go through them. */
export function StateChoice({
  chosen,
  counts,
  onChoose,
}: {
  readonly chosen: BookmarksView['state'];
  readonly counts: Result<'bookmarks.list'>['counts'] | undefined;
  readonly onChoose: (state: BookmarksView['state']) => void;
}) {
  return (
    <fieldset className="state-choice" aria-label={t('whichShown')}>
      {[null, ...readingStates].map((state) => (
        <label key={state ?? 'all'} data-chosen={chosen === state}>
          <input
            type="radio"
            name="bookmarks-shown"
            className="visually-hidden"
            checked={chosen === state}
            onChange={() => onChoose(state)}
          />
          {state === null ? t('all') : stateNames[state]}
          <span className="state-count">{counts?.[state ?? 'all'].toLocaleString(spokenLocale())}</span>
        </label>
      ))}
    </fieldset>
  );
}
