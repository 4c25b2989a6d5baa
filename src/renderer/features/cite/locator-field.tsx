import { useEffect, useId, useState } from 'react';
import { locatorLabels } from '#contract/citing-terms.ts';
import type { Locator } from '#contract/styles.ts';
import { cite as words } from '#words/en/cite.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('cite', words);

const labelNames: Readonly<Record<Locator['label'], string>> = {
  page: t('page'),
  folio: t('folio'),
  listy: t('listy'),
  paragraph: t('paragraph'),
};

const settleMs = 150;

/** The place in the document that a note points to. */
export function LocatorField({ onChange }: { readonly onChange: (locator: Locator | null) => void }) {
  const id = useId();
  const [label, setLabel] = useState<Locator['label']>('page');
  const [value, setValue] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is a change.
  useEffect(() => {
    const typed = value.trim();
    const timer = setTimeout(() => onChange(typed === '' ? null : { label, value: typed }), settleMs);
    return () => clearTimeout(timer);
  }, [label, value]);
  return (
    <div className="locator-field">
      <label htmlFor={id}>{t('place')}</label>
      <span>
        <select
          aria-label={t('kindOfPlace')}
          value={label}
          onChange={(event) => setLabel(event.target.value as Locator['label'])}
        >
          {locatorLabels.map((each) => (
            <option key={each} value={each}>
              {labelNames[each]}
            </option>
          ))}
        </select>
        <input
          id={id}
          type="text"
          maxLength={200}
          autoComplete="off"
          placeholder={t('placeHint')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </span>
    </div>
  );
}
