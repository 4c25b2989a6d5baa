import { type ChangeEvent, useId } from 'react';
import type { Collection } from '#contract/entities.ts';
import type { ImportPreview } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { rich } from '../../../text/rich.tsx';

const t = wordsOf('adding', words);

interface TitleField {
  readonly key: keyof Collection;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly long?: boolean;
  readonly day?: boolean;
}

const shown: readonly TitleField[] = [
  { key: 'title', label: t('fieldTitle'), wide: true },
  { key: 'publisher', label: t('publisher') },
  { key: 'licence', label: t('licence') },
  { key: 'host', label: t('host') },
  { key: 'captured', label: t('sourceSavedOn'), day: true },
];

const more: readonly TitleField[] = [
  { key: 'description', label: t('description'), long: true },
  { key: 'url', label: t('sourceAddress') },
  { key: 'version', label: t('version') },
  { key: 'preferredCitation', label: t('preferredCitation'), long: true },
  {
    key: 'id',
    label: t('fieldId'),
    wide: true,
    hint: t('identifierHint'),
  },
];

/** What the collection says of itself, as it would be; what is changed here goes before what the files say. */
export function TitlePage({ preview }: { readonly preview: ImportPreview }) {
  const { about, replaces } = preview;
  return (
    <section className="title-page" aria-labelledby="title-page-title">
      <h2 id="title-page-title">{t('titlePage')}</h2>
      <div className="title-fields">
        {shown.map((field) => (
          <Field key={field.key} field={field} found={about[field.key]} />
        ))}
      </div>
      <details>
        <summary>{t('more')}</summary>
        <div className="title-fields">
          {more.map((field) => (
            <Field key={field.key} field={field} found={about[field.key]} />
          ))}
        </div>
      </details>
      {replaces && (
        <p className="replaces" role="status">
          {rich(t, 'replaces', {
            em: (inside) => <em>{inside}</em>,
            title: replaces.title,
            version: replaces.version,
            count: replaces.records,
          })}
        </p>
      )}
    </section>
  );
}

function Field({ field, found }: { readonly field: TitleField; readonly found: string | null }) {
  const { adding, dispatch } = useAdding();
  const { key, label, hint, wide, long, day } = field;
  const id = useId();
  const hintId = useId();
  const said = adding.settings.about[key];
  const props = {
    id,
    value: said ?? found ?? '',
    'aria-describedby': hint ? hintId : undefined,
    maxLength: 10_000,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      dispatch({ type: 'about', change: { [key]: target.value } }),
  };
  return (
    <div className="title-field" data-wide={Boolean(wide || long)}>
      <label htmlFor={id}>{label}</label>
      {long ? <textarea rows={3} {...props} /> : <input type={day ? 'date' : 'text'} {...props} />}
      {hint && (
        <p id={hintId} className="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
