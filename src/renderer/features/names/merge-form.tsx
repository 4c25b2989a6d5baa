import { useEffect, useRef, useState } from 'react';
import type { ShownName } from '#contract/names.ts';
import { countOf } from '../../text/count-of.ts';
import { describeError } from '../../text/describe-error.ts';
import { FindField } from './find-field.tsx';
import { FormGroups } from './form-groups.tsx';
import { FoundList } from './found-list.tsx';
import { foundSentence } from './name-words.ts';
import { useFoundNames, useMerged } from './use-names.ts';

const list = 'names-to-merge';

/** Takes another name into this one: it is looked for, and what both together would be is shown before. */
export function MergeForm({
  name,
  onMerge,
  onCancel,
}: {
  readonly name: ShownName;
  readonly onMerge: (from: string) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = useFoundNames(text);
  const merged = useMerged(name.id, from);
  useEffect(() => field.current?.focus(), []);

  const isAsked = text.trim() !== '';
  const others = isAsked
    ? (found?.names ?? []).filter(({ id, kind }) => id !== name.id && kind === name.kind)
    : [];
  const other = found?.names.find(({ id }) => id === from);
  const before = new Set(name.forms.map((form) => form.text));
  const added = new Set(merged.data?.forms.map((form) => form.text).filter((each) => !before.has(each)));

  function choose(id: string): void {
    setFrom(id);
  }

  return (
    <div className="name-work">
      <p>Find the name that is the same as “{name.label}”. All its forms come here.</p>
      <FindField
        ref={field}
        label={`Find a name to merge into ${name.label}`}
        text={text}
        list={list}
        onType={(typed) => {
          setText(typed);
          setFrom(null);
        }}
        onTake={() => others[0] && choose(others[0].id)}
      />
      <p className="quiet" role="status">
        {isAsked && foundSentence(others.length, others.length, true)}
      </p>
      <FoundList
        id={list}
        label="Names to merge"
        found={others}
        chosen={from}
        onChoose={choose}
        onLeave={() => field.current?.focus()}
      />
      <p role="alert">{merged.error ? describeError(merged.error).sentence : ''}</p>
      {from !== null && merged.data && (
        <section className="merged" aria-label="What they would be together">
          <p role="status">
            “{other?.label}” becomes a part of “{name.label}”, which then has{' '}
            {countOf(merged.data.forms.length, 'form')}, {added.size} of them new.
          </p>
          <FormGroups forms={merged.data.forms} label={name.label} added={added} />
        </section>
      )}
      <footer>
        <button type="button" className="secondary" onClick={onCancel}>
          Cancel
        </button>
        <button
          type="button"
          className="primary"
          disabled={from === null || !merged.data}
          onClick={() => from !== null && onMerge(from)}
        >
          Merge
        </button>
      </footer>
    </div>
  );
}
