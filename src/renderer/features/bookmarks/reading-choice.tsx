import type { ReadingSoFar } from '#contract/entities.ts';
import { type ReadingState, readingStates } from '#contract/reading-states.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { wordsOf } from '#words/words.ts';
import { stateNames } from './bookmark-words.ts';

const t = wordsOf('bookmarks', words);

/** How far the reader is with a bookmarked record, to be seen and changed. */
export function ReadingChoice({
  reading,
  onChoose,
}: {
  readonly reading: ReadingSoFar;
  readonly onChoose: (state: ReadingState) => void;
}) {
  return (
    <label className="reading-choice" title={t('toggleRead')}>
      <span className="visually-hidden">{t('howFar')}</span>
      <select
        value={reading.state}
        aria-keyshortcuts="e"
        onChange={({ target }) => {
          const chosen = readingStates.find((each) => each === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {readingStates.map((state) => (
          <option key={state} value={state}>
            {stateNames[state]}
          </option>
        ))}
      </select>
      <kbd aria-hidden>e</kbd>
    </label>
  );
}

/** Under a text that was seen to its end: what is not yet called read may be so now. */
export function EndOffer({
  reading,
  onRead,
}: {
  readonly reading: ReadingSoFar | null;
  readonly onRead: () => void;
}) {
  return (
    <p className="end-offer" role="status">
      {reading && reading.state !== 'read' && reading.far === 1 && (
        <>
          {t('atTheEnd')}{' '}
          <button type="button" className="link" aria-keyshortcuts="e" onClick={onRead}>
            {t('markRead')} <kbd aria-hidden>e</kbd>
          </button>
        </>
      )}
    </p>
  );
}
