import { type FormEvent, useState } from 'react';
import type { ShownName } from '#contract/names.ts';
import { countOf } from '../../text/count-of.ts';
import { FormGroups } from './form-groups.tsx';

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
      <p>
        Tick the forms that mean somebody or something else. They leave “{name.label}” and become a name of
        their own.
      </p>
      <FormGroups forms={name.forms} label={name.label} ticked={ticked} onTick={tick} />
      <footer>
        <label>
          <span>What the new name is called</span>
          <input
            value={label}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCalled(event.target.value)}
          />
        </label>
        <button type="button" className="secondary" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="primary" disabled={ticked.size === 0}>
          {ticked.size === 0 ? 'Split off' : `Split off ${countOf(ticked.size, 'form')}`}
        </button>
      </footer>
    </form>
  );
}
