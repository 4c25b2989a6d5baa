import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import type { useChoices } from './use-choices.ts';

const t = wordsOf('takeAway', words);

/** Which records. */
export function ChooseWhat({
  of: { choices, chosen, choose },
}: {
  readonly of: ReturnType<typeof useChoices>;
}) {
  return (
    <fieldset className="take-what">
      <legend>{t('whichRecords')}</legend>
      {choices.map(({ key, label, note }) => (
        <label key={key}>
          <input type="radio" name="take-what" checked={key === chosen.key} onChange={() => choose(key)} />
          <span>{label}</span>
          <small>{note}</small>
        </label>
      ))}
    </fieldset>
  );
}
