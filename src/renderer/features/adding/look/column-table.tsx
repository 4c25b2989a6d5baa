import { useState } from 'react';
import type { ImportPreview, ImportSettings } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { groupFields, leftOut } from './field-names.ts';

const t = wordsOf('adding', words);

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
      <h2 id="columns-title">{t('columns')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('standsInIt')}</th>
            <th scope="col">{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.slice(0, shown).map(({ header, field, samples }) => (
            <tr key={header}>
              <th scope="row">{header}</th>
              <td>
                <span className="samples">
                  {samples.length === 0 ? t('emptyColumn') : samples.join(' · ')}
                </span>
              </td>
              <td>
                <select
                  aria-label={t('meaningOf', { column: header })}
                  value={named.get(header) ?? field ?? leftOut}
                  data-unused={(named.get(header) ?? field ?? leftOut) === leftOut}
                  onChange={({ target }) => dispatch({ type: 'column', header, field: target.value })}
                >
                  <option value={leftOut}>{t('notUsed')}</option>
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
          {t('moreColumns', { shown: Math.min(atOnce, left), left })}
        </button>
      )}
      <TableSettings table={table} />
    </section>
  );
}

const textKinds: readonly (readonly [NonNullable<Table['texts']>, string])[] = [
  ['transcription', t('transcriptions')],
  ['original', t('originals')],
  ['translation', t('translations')],
  ['draft', t('drafts')],
  ['scan', t('scans')],
];

/** What holds for the table as a whole. */
function TableSettings({ table }: { readonly table: Table }) {
  const { adding, dispatch } = useAdding();
  const map = adding.settings.map;
  const set = (change: Partial<NonNullable<ImportSettings['map']>>) => dispatch({ type: 'map', change });
  return (
    <div className="fields-row">
      <label>
        <span>{t('dateIs')}</span>
        <select
          value={map?.dates ?? table.dates ?? ''}
          onChange={({ target }) => set({ dates: (target.value || null) as Table['dates'] })}
        >
          <option value="">{t('dateAsColumn')}</option>
          <option value="day-first">{t('dateDayFirst')}</option>
          <option value="month-first">{t('dateMonthFirst')}</option>
        </select>
      </label>
      <label>
        <span>{t('separator')}</span>
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
        <span>{t('textsAre')}</span>
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
        <span>{t('inLanguage')}</span>
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
