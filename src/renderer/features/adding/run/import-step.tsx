import { useMutation } from '@tanstack/react-query';
import type { ErrorCode } from '#contract/errors.ts';
import type { ImportJob } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { spokenLanguage, wordsOf } from '#words/words.ts';
import { useApi } from '../../../client.tsx';
import { useAdding } from '../../../state/use-adding.tsx';
import { useImportList, useImports } from '../../../state/use-imports.ts';
import { errorTitles } from '../../../text/error-titles.ts';
import { Failure } from '../../status/failure.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ReportStep } from './report-step.tsx';

const t = wordsOf('adding', words);

/** The title of an error within a sentence. Only English writes it small there: German nouns keep their capitals. */
function reasonOf(code: ErrorCode): string {
  const title = errorTitles[code];
  return spokenLanguage() === 'en' ? title.toLowerCase() : title;
}

/** The third step: the import as it goes, and what became of it. */
export function ImportStep({ id }: { readonly id: string }) {
  const { adding, dispatch, leave } = useAdding();
  const job = useImports().find((each) => each.job === id);
  if (!job) {
    return (
      <div className="add-body">
        <Failure title={errorTitles['job-not-found']} sentence={t('offTheList')} />
      </div>
    );
  }
  const { outcome, title } = job;
  if (outcome.state === 'done') {
    return (
      <ReportStep job={id} report={outcome.report} collection={outcome.collection} binned={outcome.binned} />
    );
  }
  if (outcome.state === 'running') return <Running job={job} />;
  const mine = adding.begun && adding.job === id;
  return (
    <>
      <div className="add-body">
        {outcome.state === 'cancelled' ? (
          <div className="import-ended" role="status">
            <h2>{t('cancelled')}</h2>
            <p>{mine ? t('nothingKeptChosen') : t('nothingKept')}</p>
          </div>
        ) : (
          <Failure
            title={t('notImported', { title, reason: reasonOf(outcome.error.code) })}
            sentence={t('notImportedWhy', { why: outcome.error.message })}
          />
        )}
      </div>
      <footer className="add-foot">
        <span />
        <div className="add-actions">
          <Dismiss job={id} />
          {mine ? (
            <button
              type="button"
              className="primary"
              onClick={() => dispatch({ type: 'step', step: 'look' })}
            >
              {t('backToFound')}
            </button>
          ) : (
            <button type="button" className="primary" onClick={leave}>
              {t('backToReading')}
            </button>
          )}
        </div>
      </footer>
    </>
  );
}

function Running({ job }: { readonly job: ImportJob }) {
  const api = useApi();
  const { leave } = useAdding();
  const cancel = useMutation({ mutationFn: () => api.imports.cancel({ job: job.job }) });
  const { outcome, title } = job;
  if (outcome.state !== 'running') return null;
  return (
    <>
      <div className="add-body">
        <section className="importing" aria-labelledby="importing-title">
          <h2 id="importing-title">{title}</h2>
          <ImportProgress title={title} progress={outcome.progress} />
          <p className="quiet">{t('readMeanwhileHow')}</p>
        </section>
      </div>
      <footer className="add-foot">
        <span />
        <div className="add-actions">
          <button
            type="button"
            className="secondary"
            disabled={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {t('cancelImport')}
          </button>
          <button type="button" className="primary" onClick={leave}>
            {t('readMeanwhile')}
          </button>
        </div>
      </footer>
    </>
  );
}

function Dismiss({ job }: { readonly job: string }) {
  const api = useApi();
  const { take } = useImportList();
  const { leave } = useAdding();
  const dismiss = async () => {
    leave();
    take(job);
    await api.imports.dismiss({ job });
  };
  return (
    <button type="button" className="secondary" onClick={() => void dismiss()}>
      {t('takeOffList')}
    </button>
  );
}
