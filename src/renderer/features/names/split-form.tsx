import { type FormEvent, useState } from 'react';
import type { ShownName } from '#contract/names.ts';
import { common } from '#words/en/common.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { FormGroups } from './form-groups.tsx';

const t = wordsOf('names', words);
const c = wordsOf('common', common);

/** Splits forms off to a name of their own: they are ticked, and the new name is called something. */
export function SplitForm({
  name,
  onSplit,
  onCancel,
}: {
  readonly name: ShownName;
  readonly onSplit: (forms: string[], label: string) => void;
  readonly onCancel: () => void;
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [called, setCalled] = useState<string | null>(null);
  const [first = ''] = ticked;
  const label = called ?? first;

  function tick(text: string, on: boolean): void {
    setTicked(new Set(on ? [...ticked, text] : [...ticked].filter((each) => each !== text)));
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSplit([...ticked], label);
  }

  return (
    <form className="name-work" onSubmit={submit}>
      <p>{t('splitLead', { name: name.label })}</p>
      <FormGroups forms={name.forms} label={name.label} ticked={ticked} onTick={tick} />
      <footer>
        <label>
          <span>{t('newCalled')}</span>
          <input
            value={label}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCalled(event.target.value)}
          />
        </label>
        <button type="button" className="secondary" onClick={onCancel}>
          {c('cancel')}
        </button>
        <button type="submit" className="primary" disabled={ticked.size === 0}>
          {ticked.size === 0 ? t('split') : t('splitCount', { count: ticked.size })}
        </button>
      </footer>
    </form>
  );
}
