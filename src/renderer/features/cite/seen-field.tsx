import { useId } from 'react';
import { useRoom } from '../../state/use-room.tsx';

/** What was before the reader's eyes. The paper is cited only where one says so: whoever read a copy cites the copy. */
export function SeenField() {
  const id = useId();
  const { state, dispatch } = useRoom();
  const { citing } = state;
  return (
    <div className="seen-field">
      <label htmlFor={id}>What you saw</label>
      <select
        id={id}
        value={citing.seen}
        onChange={({ target }) => {
          const seen = target.value === 'paper' ? 'paper' : 'digital';
          dispatch({ type: 'set', change: { citing: { ...citing, seen } } });
        }}
      >
        <option value="digital">The digital copy</option>
        <option value="paper">The paper, by its shelfmark</option>
      </select>
    </div>
  );
}
