import type { View } from '#contract/api.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../../state/use-room.tsx';

const t = wordsOf('search', words);

type Whose = NonNullable<View['whose']>;

const choices = ['all', 'theirs', 'mine'] as const satisfies readonly Whose[];

/** Where the words are looked for: in the records, in what the reader wrote about them, or in both. */
export function WhoseChoice() {
  const { state, dispatch } = useRoom();
  if (state.view.query.trim() === '') return null;
  return (
    <label title={t('whoseTitle')}>
      <span className="visually-hidden">{t('lookIn')}</span>
      <select
        value={state.view.whose ?? 'all'}
        onChange={(event) => dispatch({ type: 'view', change: { whose: event.target.value as Whose } })}
      >
        {choices.map((whose) => (
          <option key={whose} value={whose}>
            {t('whose', { whose })}
          </option>
        ))}
      </select>
    </label>
  );
}
