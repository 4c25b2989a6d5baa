import type { NotesView } from '#contract/notes.ts';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { nameOfColour, useColourNames } from '../marks/use-marks.ts';
import { kindNames, withCount } from './notes-words.ts';
import { useNotesCounts } from './use-notes.ts';

const t = wordsOf('notesPage', words);

/** What the list is narrowed by, each choice with what it would give. */
export function NotesFilter({ view }: { readonly view: NotesView }) {
  const { dispatch } = useRoom();
  const names = useColourNames();
  const { data } = useNotesCounts(view);
  const change = (next: Partial<NotesView>) => dispatch({ type: 'notes', change: next });
  const { collections = [], colours = [], kinds = [], tags = [], noted = 0 } = data ?? {};

  return (
    <fieldset className="notes-filter" aria-label={t('narrow')}>
      <Choice
        label={t('kind')}
        every={t('everyKind')}
        chosen={view.kind}
        values={kinds.map(({ kind, count }) => ({ value: kind, name: kindNames[kind], count }))}
        onChoose={(kind) => change({ kind })}
      />
      <Choice
        label={t('colour')}
        every={t('everyColour')}
        chosen={view.colour}
        values={colours.map(({ colour, count }) => ({
          value: colour,
          name: nameOfColour(names, colour),
          count,
        }))}
        onChoose={(colour) => change({ colour })}
      />
      <Choice
        label={t('tag')}
        every={t('everyTag')}
        chosen={view.tag}
        values={tags.map(({ tag, count }) => ({ value: tag, name: tag, count }))}
        onChoose={(tag) => change({ tag })}
      />
      <Choice
        label={t('collection')}
        every={t('everyCollection')}
        chosen={view.collection}
        values={collections.map(({ id, title, count }) => ({ value: id, name: title, count }))}
        onChoose={(collection) => change({ collection })}
      />
      <label className="notes-noted">
        <input
          type="checkbox"
          checked={view.noted}
          onChange={({ target }) => change({ noted: target.checked })}
        />
        {withCount(t('withNote'), noted)}
      </label>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly every: string;
  readonly chosen: T | null;
  readonly values: readonly { readonly value: T; readonly name: string; readonly count: number }[];
  readonly onChoose: (value: T | null) => void;
}

function Choice<T extends string>({ label, every, chosen, values, onChoose }: ChoiceProps<T>) {
  // What is chosen is offered also where nothing has it any more.
  const shown = values.filter(({ value, count }) => count > 0 || value === chosen);
  const isMissing = chosen !== null && !shown.some(({ value }) => value === chosen);
  if (shown.length === 0 && chosen === null) return null;
  return (
    <select
      aria-label={label}
      data-chosen={chosen !== null}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(values.find(({ value }) => value === target.value)?.value ?? null)}
    >
      <option value="">{every}</option>
      {isMissing && <option value={chosen}>{withCount(chosen, 0)}</option>}
      {shown.map(({ value, name, count }) => (
        <option key={value} value={value}>
          {withCount(name, count)}
        </option>
      ))}
    </select>
  );
}
