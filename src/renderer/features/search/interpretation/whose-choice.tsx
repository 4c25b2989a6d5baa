import type { View } from '#contract/api.ts';
import { useRoom } from '../../../state/use-room.tsx';

type Whose = NonNullable<View['whose']>;

const names: Readonly<Record<Whose, string>> = {
  all: 'records and notes',
  theirs: 'records only',
  mine: 'my notes only',
};

/** Where the words are looked for: in the records, in what the reader wrote about them, or in both. */
export function WhoseChoice() {
  const { state, dispatch } = useRoom();
  if (state.view.query.trim() === '') return null;
  return (
    <label title="Where the words are looked for">
      <span className="visually-hidden">Look in</span>
      <select
        value={state.view.whose ?? 'all'}
        onChange={(event) => dispatch({ type: 'view', change: { whose: event.target.value as Whose } })}
      >
        {Object.entries(names).map(([whose, name]) => (
          <option key={whose} value={whose}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
