import { useId } from 'react';
import { cite as words } from '#words/en/cite.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';

const t = wordsOf('cite', words);

/** What was before the reader's eyes. The paper is cited only where one says so: whoever read a copy cites the copy. */
export function SeenField() {
  const id = useId();
  const { state, dispatch } = useRoom();
  const { citing } = state;
  return (
    <div className="seen-field">
      <label htmlFor={id}>{t('whatYouSaw')}</label>
      <select
        id={id}
        value={citing.seen}
        onChange={({ target }) => {
          const seen = target.value === 'paper' ? 'paper' : 'digital';
          dispatch({ type: 'set', change: { citing: { ...citing, seen } } });
        }}
      >
        <option value="digital">{t('digitalCopy')}</option>
        <option value="paper">{t('paper')}</option>
      </select>
    </div>
  );
}
