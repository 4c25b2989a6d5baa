import { useEffect, useRef, useState } from 'react';
import type { ShownName } from '#contract/names.ts';
import { common } from '#words/en/common.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';
import { FindField } from './find-field.tsx';
import { FormGroups } from './form-groups.tsx';
import { FoundList } from './found-list.tsx';
import { foundSentence } from './name-words.ts';
import { useFoundNames, useMerged } from './use-names.ts';

const t = wordsOf('names', words);
const c = wordsOf('common', common);

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
      <p>{t('mergeLead', { name: name.label })}</p>
      <FindField
        ref={field}
        label={t('findToMerge', { name: name.label })}
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
        label={t('toMerge')}
        found={others}
        chosen={from}
        onChoose={choose}
        onLeave={() => field.current?.focus()}
      />
      <p role="alert">{merged.error ? describeError(merged.error).sentence : ''}</p>
      {from !== null && merged.data && (
        <section className="merged" aria-label={t('together')}>
          <p role="status">
            {t('merged', {
              other: other?.label ?? '',
              name: name.label,
              count: merged.data.forms.length,
              added: added.size,
            })}
          </p>
          <FormGroups forms={merged.data.forms} label={name.label} added={added} />
        </section>
      )}
      <footer>
        <button type="button" className="secondary" onClick={onCancel}>
          {c('cancel')}
        </button>
        <button
          type="button"
          className="primary"
          disabled={from === null || !merged.data}
          onClick={() => from !== null && onMerge(from)}
        >
          {t('merge')}
        </button>
      </footer>
    </div>
  );
}
