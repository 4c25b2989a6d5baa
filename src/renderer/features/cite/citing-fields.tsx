import { useId } from 'react';
import { cite as words } from '#words/en/cite.ts';
import { wordsOf } from '#words/words.ts';
import type { Citing } from '../../state/citing-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { nameLanguage } from '../reader/name-language.ts';
import { AddedStyle } from './added-style.tsx';
import { StyleChooser } from './style-chooser.tsx';
import { useStyle, useStyles } from './use-styles.ts';

const t = wordsOf('cite', words);

/** Style and language, as the reader cites everywhere in the room; and what the style leaves out. */
export function CitingFields() {
  const id = useId();
  const { state, dispatch } = useRoom();
  const { citing } = state;
  const { data } = useStyles();
  const change = (part: Partial<Citing>) =>
    dispatch({ type: 'set', change: { citing: { ...citing, ...part } } });
  const { data: style } = useStyle(citing.style);
  const locales = data?.locales ?? [];
  return (
    <>
      <div className="citing-fields">
        <StyleChooser
          styles={data?.styles ?? []}
          value={citing.style}
          onChoose={(chosen) => change({ style: chosen })}
        />
        {locales.length > 1 && (
          <div>
            <label htmlFor={id}>{t('language')}</label>
            <select
              id={id}
              value={citing.locale ?? ''}
              onChange={(event) => change({ locale: event.target.value || null })}
            >
              <option value="">{t('asStyle')}</option>
              {locales.map((locale) => (
                <option key={locale} value={locale}>
                  {nameLanguage(locale)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <label className="take-apart">
        <input
          type="checkbox"
          checked={citing.originalTitle}
          onChange={(event) => change({ originalTitle: event.target.checked })}
        />
        {t('originalTitles')}
      </label>
      <AddedStyle style={style} onChoose={(chosen) => change({ style: chosen })} />
      {style?.drops ? (
        <p className="style-drops" role="note">
          {t('drops', { drops: style.drops })}
        </p>
      ) : null}
    </>
  );
}
