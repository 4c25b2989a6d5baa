import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { NameForm } from '#contract/names.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { addFormField } from './add-form-line.tsx';
import { groupForms } from './group-forms.ts';
import { focusAmong, useRoving } from './use-roving.ts';

const t = wordsOf('names', words);

export interface FormGroupsProps {
  readonly forms: readonly NameForm[];
  /** Whose forms they are, for the labels of what takes them away. */
  readonly label: string;
  /** Takes a form away; false where it could not. */
  readonly onRemove?: (text: string) => Promise<boolean>;
  /** The forms that are ticked, and what ticks one. */
  readonly ticked?: ReadonlySet<string>;
  readonly onTick?: (text: string, on: boolean) => void;
  /** Forms that are new here; shown so. */
  readonly added?: ReadonlySet<string>;
}

/** The forms of a name under their systems. Those that rules make are quieter; each can be taken away, or ticked. */
export function FormGroups({ forms, label, onRemove, ticked, onTick, added }: FormGroupsProps) {
  const list = useRef<HTMLDListElement>(null);
  const listen = useRoving(list);
  const removedAt = useRef<number | null>(null);

  // The form that had the focus is gone: its neighbour has it then, or the line where one is added.
  useEffect(() => {
    if (removedAt.current === null || forms.length === 0) return;
    const each = [...(list.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];
    if (each.length > 0) focusAmong(each, removedAt.current);
    else document.getElementById(addFormField)?.focus();
    removedAt.current = null;
  }, [forms]);

  async function remove(button: HTMLElement, text: string): Promise<void> {
    const each = [...(list.current?.querySelectorAll('[data-roving]') ?? [])];
    removedAt.current = each.indexOf(button);
    if (!(await onRemove?.(text))) removedAt.current = null;
  }

  function removeByKey(event: KeyboardEvent, text: string): void {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    void remove(event.currentTarget as HTMLElement, text);
  }

  const control = ({ text, origin }: NameForm) => {
    if (origin === 'label') return <small className="quiet">{t('calledSo')}</small>;
    return (
      onRemove && (
        <button
          type="button"
          className="remove-form"
          data-roving
          aria-label={t('takeFrom', { form: text, name: label })}
          title={t('takeFormAway')}
          onClick={(event) => void remove(event.currentTarget, text)}
          onKeyDown={(event) => removeByKey(event, text)}
        >
          <X aria-hidden size={14} strokeWidth={1.75} />
        </button>
      )
    );
  };

  return (
    <dl ref={list} className="name-forms" onKeyDown={listen}>
      {groupForms(forms).map(({ system, words, lang, forms: ofIt }) => (
        <div key={system}>
          <dt>{words}</dt>
          <dd>
            {ofIt.map((form) => (
              <span key={form.text} className="name-form" data-origin={form.origin}>
                {onTick && form.origin !== 'label' ? (
                  <label>
                    <input
                      type="checkbox"
                      data-roving
                      checked={ticked?.has(form.text) ?? false}
                      onChange={(event) => onTick(form.text, event.target.checked)}
                      onKeyDown={(event) => {
                        // Enter would send the form that the ticks stand in.
                        if (event.key === 'Enter') event.preventDefault();
                      }}
                    />
                    <span lang={lang}>{form.text}</span>
                  </label>
                ) : (
                  <span lang={lang}>{form.text}</span>
                )}
                {form.own && !added && <small className="yours">{t('yours')}</small>}
                {added?.has(form.text) && <small className="yours">{t('isNew')}</small>}
                {control(form)}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
