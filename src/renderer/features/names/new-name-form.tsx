import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type NameKind, nameKinds } from '#contract/name-kinds.ts';
import type { NameEdit } from '#contract/names.ts';
import { common } from '#words/en/common.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('names', words);
const c = wordsOf('common', common);

/** A name of the reader's own: what it is called and what it is of. Its other forms are added afterwards. */
export function NewNameForm({
  begun,
  onAdd,
  onCancel,
}: {
  readonly begun: string;
  readonly onAdd: (edit: NameEdit) => void;
  readonly onCancel: () => void;
}) {
  const [label, setLabel] = useState(begun);
  const [kind, setKind] = useState<NameKind>('person');
  const [familyFirst, setFamilyFirst] = useState(/[가-힣\p{Script=Han}]/u.test(begun));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onAdd({ kind: 'add', name: { kind, label, familyFirst: kind === 'person' && familyFirst } });
  }

  return (
    <form className="new-name" onSubmit={submit}>
      <h3>{t('newName')}</h3>
      <label>
        <span>{t('called')}</span>
        <input
          ref={field}
          value={label}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>{t('nameOf')}</legend>
        {nameKinds.map((each) => (
          <label key={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            {t('kindOf', { kind: each })}
          </label>
        ))}
      </fieldset>
      <label className="whole" data-hidden={kind !== 'person'}>
        <input
          type="checkbox"
          checked={familyFirst}
          disabled={kind !== 'person'}
          onChange={(event) => setFamilyFirst(event.target.checked)}
        />
        {t('familyFirst')}
      </label>
      <p className="quiet">{t('byRule')}</p>
      <footer>
        <button type="button" className="secondary" onClick={onCancel}>
          {c('cancel')}
        </button>
        <button type="submit" className="primary">
          {t('addName')}
        </button>
      </footer>
    </form>
  );
}
