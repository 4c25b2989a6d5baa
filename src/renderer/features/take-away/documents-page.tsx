import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Arg } from '#contract/api.ts';
import { AppError } from '#contract/errors.ts';
import type { HandOverReport } from '#contract/hand-over.ts';
import { useApi } from '../../client.tsx';
import { citingArg } from '../../state/citing-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { countOf } from '../../text/count-of.ts';
import { crumbsOf, pathIn } from '../adding/choose/crumbs-of.ts';
import { Failure } from '../status/failure.tsx';
import { ChooseWhat } from './choose-what.tsx';
import { FolderPage } from './folder-page.tsx';
import { choiceOf, documents } from './hand-over-choice.ts';
import { ProgressLine } from './progress-line.tsx';
import type { useChoices } from './use-choices.ts';
import { useHandOver } from './use-hand-over.ts';
import { WrittenPath } from './written-path.tsx';

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
        title={`Where “${name}” is to lie`}
        button="Write it in this folder"
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
        <ChooseWhat of={{ ...choices, chosen }} />
        <fieldset className="take-what">
          <legend>As what</legend>
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
        {choice === null && <p>A document holds up to 10,000 records. Select fewer of them.</p>}
        {outcome?.state === 'running' && (
          <ProgressLine
            label="Writing"
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
                Write it anew over that one
              </button>
            )}
          </>
        )}
        {outcome?.state === 'cancelled' && <p className="quiet">Cancelled. Nothing was written.</p>}
        {outcome?.state === 'done' && <Account of={outcome.report} />}
        {outcome === null && plan.error && <Failure error={plan.error} />}
        {outcome === null && plan.data && !plan.error && (
          <section aria-label="What will be in it" aria-busy={plan.isPlaceholderData}>
            <p>{holdings(plan.data)}</p>
            <Losses losses={plan.data.losses} />
          </section>
        )}
      </div>
      <footer>
        <p className="take-said" role="status">
          {outcome?.state === 'done' ? 'It is written.' : ''}
        </p>
        <button
          type="button"
          className="primary"
          disabled={isRunning || !plan.data || plan.error !== null}
          onClick={() => setChoosing(true)}
        >
          Choose a folder…
        </button>
      </footer>
    </div>
  );
}

type Counts = Pick<HandOverReport, 'records' | 'notes' | 'marks' | 'lists' | 'leftOut'>;
const holdings = ({ records, notes, marks, lists, leftOut }: Counts) =>
  `${leftOut > 0 ? `Not all: the first ${countOf(records, 'record')} of the ${(records + leftOut).toLocaleString('en-GB')} that the search finds` : countOf(records, 'record')}, with ${countOf(notes, 'note')}, ${countOf(marks, 'marked passage')} and ${countOf(lists, 'reading list')}.`;

function Losses({ losses }: { readonly losses: readonly string[] }) {
  if (losses.length === 0) return <p className="quiet">All of it can be carried over.</p>;
  return (
    <>
      <p>What it has no place for:</p>
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
    <section aria-label="What was written">
      <h3>Written</h3>
      <p>
        <WrittenPath path={out} />
      </p>
      <p>{holdings(report)}</p>
      {folder && (
        <p>
          {`${countOf(folder.made, 'new file')}, ${countOf(folder.updated, 'file')} brought up to date, ${countOf(folder.same, 'file')} as before.`}
          {folder.changed.length > 0 &&
            ` Left alone, since you changed Carrel’s part: ${folder.changed.join(', ')}.`}
          {folder.gone.length > 0 &&
            ` Of what is not in the library any more, and not deleted: ${folder.gone.join(', ')}.`}
        </p>
      )}
      <Losses losses={losses} />
    </section>
  );
}
