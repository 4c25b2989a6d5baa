import { type ChangeEvent, useId } from 'react';
import type { Collection } from '#contract/entities.ts';
import type { ImportPreview } from '#contract/imports.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { countOf } from '../../../text/count-of.ts';

interface TitleField {
  readonly key: keyof Collection;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly long?: boolean;
  readonly day?: boolean;
}

const shown: readonly TitleField[] = [
  { key: 'title', label: 'Title', wide: true },
  { key: 'publisher', label: 'Publisher' },
  { key: 'licence', label: 'Licence' },
  { key: 'host', label: 'Archive or edition' },
  { key: 'captured', label: 'Source saved on', day: true },
];

const more: readonly TitleField[] = [
  { key: 'description', label: 'Description', long: true },
  { key: 'url', label: 'Address of the source' },
  { key: 'version', label: 'Version' },
  { key: 'preferredCitation', label: 'Preferred citation', long: true },
  {
    key: 'id',
    label: 'Identifier',
    wide: true,
    hint: 'The same in every version. A pack with it takes the place of the older one.',
  },
];

/** What the collection says of itself, as it would be; what is changed here goes before what the files say. */
export function TitlePage({ preview }: { readonly preview: ImportPreview }) {
  const { about, replaces } = preview;
  return (
    <section className="title-page" aria-labelledby="title-page-title">
      <h2 id="title-page-title">Title page</h2>
      <div className="title-fields">
        {shown.map((field) => (
          <Field key={field.key} field={field} found={about[field.key]} />
        ))}
      </div>
      <details>
        <summary>More</summary>
        <div className="title-fields">
          {more.map((field) => (
            <Field key={field.key} field={field} found={about[field.key]} />
          ))}
        </div>
      </details>
      {replaces && (
        <p className="replaces" role="status">
          It takes the place of <em>{replaces.title}</em>, version {replaces.version},{' '}
          {countOf(replaces.records, 'record')}. Notes and bookmarks stay, and the old one can be had back for
          30 days.
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
