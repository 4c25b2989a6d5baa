import type { ReadingSoFar } from '#contract/entities.ts';
import { type ReadingState, readingStates } from '#contract/reading-states.ts';
import { stateNames } from './bookmark-words.ts';

/** How far the reader is with a bookmarked record, to be seen and changed. */
export function ReadingChoice({
  reading,
  onChoose,
}: {
  readonly reading: ReadingSoFar;
  readonly onChoose: (state: ReadingState) => void;
}) {
  return (
    <label className="reading-choice" title="Read, or unread again (e)">
      <span className="visually-hidden">How far you are</span>
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
          You have come to the end.{' '}
          <button type="button" className="link" aria-keyshortcuts="e" onClick={onRead}>
            Mark as read <kbd aria-hidden>e</kbd>
          </button>
        </>
      )}
    </p>
  );
}
