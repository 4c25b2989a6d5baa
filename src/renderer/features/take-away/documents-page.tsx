import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Arg } from '#contract/api.ts';
import { AppError } from '#contract/errors.ts';
import type { HandOverReport } from '#contract/hand-over.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { citingArg } from '../../state/citing-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { crumbsOf, pathIn } from '../adding/choose/crumbs-of.ts';
import { CitingFields } from '../cite/citing-fields.tsx';
import { Failure } from '../status/failure.tsx';
import { ChooseWhat } from './choose-what.tsx';
import { FolderPage } from './folder-page.tsx';
import { choiceOf, documents, mostRecords } from './hand-over-choice.ts';
import { ProgressLine } from './progress-line.tsx';
import type { useChoices } from './use-choices.ts';
import { useHandOver } from './use-hand-over.ts';
import { WrittenPath } from './written-path.tsx';

const t = wordsOf('takeAway', words);

/** What the reader made, as a document: of which records, as what, what is in it, where to; then the account of it. */
export function DocumentsPage({ choices }: { readonly choices: ReturnType<typeof useChoices> }) {
  const api = useApi();
  const { citing } = useRoom().state;
  // Of a search one wants its records; of one's own work, all of it.
  const mine = choices.choices.find(({ key }) => key === 'mine');
  const isFirst = !choices.isPicked && choices.chosen.key === 'search';
  const chosen = isFirst ? (mine ?? choices.chosen) : choices.chosen;
  const choice = choiceOf(chosen.what);
  const [format, setFormat] = useState(documents[0]?.format ?? 'markdown');
  const [isChoosing, setChoosing] = useState(false);
  const { outcome, run, cancel, reset } = useHandOver();
  const last = useRef<Arg<'handOver.run'> | null>(null);
  const plan = useQuery({
    queryKey: ['hand-over-plan', choice, format],
    queryFn: ({ signal }) => (choice ? api.handOver.plan({ choice, format }, { signal }) : null),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const isRunning = outcome?.state === 'running';

  async function start(order: Arg<'handOver.run'>): Promise<void> {
    last.current = order;
    await run(order);
  }
  if (isChoosing && plan.data && choice) {
    const { name } = plan.data;
    return (
      <FolderPage
        title={t('whereDocument', { name })}
        button={t('writeHere')}
        onBack={() => setChoosing(false)}
        onTake={async (folder) => {
          setChoosing(false);
          // The folder that was written the last time may be the one that is shown.
          const isItself = format === 'markdown' && crumbsOf(folder).at(-1)?.name === name;
          const out = isItself ? folder : pathIn(folder, name);
          await start({ choice, format, out, replace: false, ...citingArg(citing) });
        }}
      />
    );
  }
  return (
    <div className="library-page take-page">
      <div className="take-columns">
        <div className="take-how">
          <ChooseWhat of={{ ...choices, chosen }} />
          <CitingFields />
        </div>
        <fieldset className="take-what">
          <legend>{t('asWhat')}</legend>
          {documents.map((each) => (
            <label key={each.format}>
              <input
                type="radio"
                name="take-document"
                checked={each.format === format}
                onChange={() => {
                  setFormat(each.format);
                  if (!isRunning) reset();
                }}
              />
              <span>{each.name}</span>
              <small>{each.note}</small>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="take-outcome">
        {choice === null && <p>{t('tooMany', { most: mostRecords })}</p>}
        {outcome?.state === 'running' && (
          <ProgressLine
            label={t('writing')}
            told={outcome.total > 0 ? { phase: outcome.phase, done: outcome.done, of: outcome.total } : null}
            onCancel={cancel}
          />
        )}
        {outcome?.state === 'failed' && (
          <>
            <Failure error={new AppError(outcome.error.code, outcome.error.message)} />
            {outcome.error.code === 'output-exists' && (
              <button
                type="button"
                className="secondary"
                onClick={() => last.current && void start({ ...last.current, replace: true })}
              >
                {t('writeAnew')}
              </button>
            )}
          </>
        )}
        {outcome?.state === 'cancelled' && <p className="quiet">{t('nothingWritten')}</p>}
        {outcome?.state === 'done' && <Account of={outcome.report} />}
        {outcome === null && plan.error && <Failure error={plan.error} />}
        {outcome === null && plan.data && !plan.error && (
          <section aria-label={t('whatWillBe')} aria-busy={plan.isPlaceholderData}>
            <p>{holdings(plan.data)}</p>
            <Losses losses={plan.data.losses} />
          </section>
        )}
      </div>
      <footer>
        <p className="take-said" role="status">
          {outcome?.state === 'done' ? t('isWritten') : ''}
        </p>
        <button
          type="button"
          className="primary"
          disabled={isRunning || !plan.data || plan.error !== null}
          onClick={() => setChoosing(true)}
        >
          {t('chooseFolder')}
        </button>
      </footer>
    </div>
  );
}

type Counts = Pick<HandOverReport, 'records' | 'notes' | 'marks' | 'lists' | 'leftOut'>;
const holdings = ({ records, notes, marks, lists, leftOut }: Counts) =>
  t(leftOut > 0 ? 'holdingsOfMore' : 'holdings', { records, notes, marks, lists, all: records + leftOut });

function Losses({ losses }: { readonly losses: readonly string[] }) {
  if (losses.length === 0) return <p className="quiet">{t('allCanBe')}</p>;
  return (
    <>
      <p>{t('itHasNoPlace')}</p>
      <ul className="library-deeds">
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </>
  );
}

function Account({ of: report }: { readonly of: HandOverReport }) {
  const { out, folder, losses } = report;
  return (
    <section aria-label={t('whatWritten')}>
      <h3>{t('written')}</h3>
      <p>
        <WrittenPath path={out} />
      </p>
      <p>{holdings(report)}</p>
      {folder && (
        <p>
          {t('folderWritten', { made: folder.made, updated: folder.updated, same: folder.same })}
          {folder.changed.length > 0 && ` ${t('leftAlone', { files: folder.changed.join(', ') })}`}
          {folder.gone.length > 0 && ` ${t('filesGone', { files: folder.gone.join(', ') })}`}
        </p>
      )}
      <Losses losses={losses} />
    </section>
  );
}
