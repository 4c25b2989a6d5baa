import { type FormEvent, useRef, useState } from 'react';
import { type NameSystem, nameSystems } from '#contract/name-kinds.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { reasonWords } from '../search/interpretation/reason-words.ts';
import { guessSystem } from './group-forms.ts';

const t = wordsOf('names', words);

/** Where a form is written that is to be added. */
export const addFormField = 'add-form';

/** Adds a form to a name. How it is written is guessed from its letters until the reader says otherwise. */
export function AddFormLine({
  onAdd,
}: {
  readonly onAdd: (text: string, system: NameSystem) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<NameSystem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const system = said ?? guessSystem(text);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await onAdd(text, system)) {
      setText('');
      setSaid(null);
    }
    field.current?.focus();
  }

  return (
    <form className="add-form" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{t('addForm')}</span>
        <input
          ref={field}
          id={addFormField}
          value={text}
          placeholder={t('asText')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label>
        <span>{t('writtenIn')}</span>
        <select value={system} onChange={(event) => setSaid(event.target.value as NameSystem)}>
          {nameSystems.map((each) => (
            <option key={each} value={each}>
              {each === 'other' ? t('anotherWay') : reasonWords(each)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="secondary" disabled={text.trim() === ''}>
        {t('add')}
      </button>
    </form>
  );
}
