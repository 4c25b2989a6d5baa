import { useState } from 'react';
import type { ImportPreview, ImportSettings } from '#contract/imports.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { countOf } from '../../../text/count-of.ts';
import { groupFields, leftOut } from './field-names.ts';

type Table = NonNullable<ImportPreview['table']>;

/** A table may have ten thousand columns, and each choice has thirty meanings. */
const atOnce = 100;

/** The columns of a table: what stands in each, and what it is taken to mean. */
export function ColumnTable({ table }: { readonly table: Table }) {
  const { adding, dispatch } = useAdding();
  const named = new Map(adding.settings.map?.columns);
  const groups = groupFields(table.fields);
  const [shown, setShown] = useState(atOnce);
  const left = table.columns.length - shown;
  return (
    <section className="columns" aria-labelledby="columns-title">
      <h2 id="columns-title">Columns</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What stands in it</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.slice(0, shown).map(({ header, field, samples }) => (
            <tr key={header}>
              <th scope="row">{header}</th>
              <td>
                <span className="samples">{samples.length === 0 ? 'empty' : samples.join(' · ')}</span>
              </td>
              <td>
                <select
                  aria-label={`Meaning of ${header}`}
                  value={named.get(header) ?? field ?? leftOut}
                  data-unused={(named.get(header) ?? field ?? leftOut) === leftOut}
                  onChange={({ target }) => dispatch({ type: 'column', header, field: target.value })}
                >
                  <option value={leftOut}>Not used</option>
                  {groups.map(({ label, fields }) => (
                    <optgroup key={label} label={label}>
                      {fields.map(([value, name]) => (
                        <option key={value} value={value}>
                          {name}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className="link" onClick={() => setShown(shown + atOnce)}>
          Show {Math.min(atOnce, left)} of {countOf(left, 'more column')}
        </button>
      )}
      <TableSettings table={table} />
    </section>
  );
}

const textKinds: readonly (readonly [NonNullable<Table['texts']>, string])[] = [
  ['transcription', 'Transcriptions'],
  ['original', 'Originals'],
  ['translation', 'Translations'],
  ['draft', 'Drafts'],
  ['scan', 'Read from scans'],
];

/** What holds for the table as a whole. */
function TableSettings({ table }: { readonly table: Table }) {
  const { adding, dispatch } = useAdding();
  const map = adding.settings.map;
  const set = (change: Partial<NonNullable<ImportSettings['map']>>) => dispatch({ type: 'map', change });
  return (
    <div className="fields-row">
      <label>
        <span>03/04/1957 is</span>
        <select
          value={map?.dates ?? table.dates ?? ''}
          onChange={({ target }) => set({ dates: (target.value || null) as Table['dates'] })}
        >
          <option value="">as the column shows, else unread</option>
          <option value="day-first">3 April</option>
          <option value="month-first">4 March</option>
        </select>
      </label>
      <label>
        <span>Between values in one cell</span>
        <input
          type="text"
          size={4}
          maxLength={8}
          placeholder="; |"
          value={map?.separator ?? ''}
          onChange={({ target }) => set({ separator: target.value || null })}
        />
      </label>
      <label>
        <span>Texts are</span>
        <select
          value={map?.texts ?? table.texts ?? 'transcription'}
          onChange={({ target }) => set({ texts: target.value as Table['texts'] })}
        >
          {textKinds.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>In the language</span>
        <input
          type="text"
          size={6}
          maxLength={100}
          placeholder={table.language ?? 'en'}
          value={map?.language ?? ''}
          onChange={({ target }) => set({ language: target.value || null })}
        />
      </label>
    </div>
  );
}
