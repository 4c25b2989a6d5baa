import { useState } from 'react';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { copyRich } from '../cite/copy-rich.ts';
import { Failure } from '../status/failure.tsx';
import { ChooseWhat } from './choose-what.tsx';
import { FolderPage } from './folder-page.tsx';
import { formats } from './formats.ts';
import { ProgressLine } from './progress-line.tsx';
import type { useChoices } from './use-choices.ts';
import { type Exported, useExport } from './use-export.ts';
import { WrittenPath } from './written-path.tsx';

const t = wordsOf('takeAway', words);

/** References for other programs: which records, as what, where to; then the account of it. */
export function ExportPage({ choices }: { readonly choices: ReturnType<typeof useChoices> }) {
  const { chosen } = choices;
  const [format, setFormat] = useState(formats[0]?.format ?? 'csl-json');
  const [isChoosing, setChoosing] = useState(false);
  const [said, setSaid] = useState('');
  const { state, told, run, cancel, reset } = useExport();
  const asked = { what: chosen.what, format, title: chosen.title };

  async function copy(): Promise<void> {
    setSaid('');
    const exported = await run({ ...asked, folder: null });
    if (exported?.text == null) return;
    setSaid(copyRich({ text: exported.text }) ? t('copiedToClipboard') : t('referencesRefused'));
  }
  if (isChoosing) {
    return (
      <FolderPage
        title={t('whereFile')}
        button={t('exportHere')}
        onBack={() => setChoosing(false)}
        onTake={async (folder) => {
          setSaid('');
          setChoosing(false);
          await run({ ...asked, folder });
        }}
      />
    );
  }
  return (
    <div className="library-page take-page">
      <div className="take-columns">
        <ChooseWhat of={choices} />
        <fieldset className="take-what">
          <legend>{t('asWhat')}</legend>
          {formats.map(({ format: value, name, note }) => (
            <label key={value}>
              <input
                type="radio"
                name="take-format"
                checked={value === format}
                onChange={() => {
                  setFormat(value);
                  if (state.at !== 'running') reset();
                }}
              />
              <span>{name}</span>
              <small>{note}</small>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="take-outcome">
        {state.at === 'running' && <ProgressLine label={t('exporting')} told={told} onCancel={cancel} />}
        {state.at === 'failed' && <Failure error={state.error} />}
        {state.at === 'cancelled' && <p className="quiet">{t('nothingExported')}</p>}
        {state.at === 'done' && <Account of={state.exported} />}
      </div>
      <footer>
        <p className="take-said" role="status">
          {said || (state.at === 'done' ? t('recordsExported', { count: state.exported.records }) : '')}
        </p>
        <button
          type="button"
          className="primary"
          disabled={state.at === 'running'}
          onClick={() => setChoosing(true)}
        >
          {t('chooseFolder')}
        </button>
        <button
          type="button"
          className="secondary"
          disabled={state.at === 'running'}
          onClick={() => void copy()}
        >
          {t('copyAsText')}
        </button>
      </footer>
    </div>
  );
}

/** What became of it: how many, where, and what could not be carried. */
function Account({ of: { path, records, missing, losses } }: { readonly of: Exported }) {
  return (
    <section aria-label={t('whatExported')}>
      <h3>{path === null ? t('exportedAsText') : t('exported')}</h3>
      {path !== null && (
        <p>
          <WrittenPath path={path} />
        </p>
      )}
      <p>{t(missing === 0 ? 'records' : 'recordsAndMissing', { count: records, missing })}</p>
      {losses.length === 0 ? (
        <p className="quiet">{t('allCarried')}</p>
      ) : (
        <>
          <p>{t('noPlaceFor')}</p>
          <ul className="library-deeds">
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
