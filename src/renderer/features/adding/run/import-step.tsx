import { useMutation } from '@tanstack/react-query';
import type { ImportJob } from '#contract/imports.ts';
import { useApi } from '../../../client.tsx';
import { useAdding } from '../../../state/use-adding.tsx';
import { useImportList, useImports } from '../../../state/use-imports.ts';
import { errorTitles } from '../../../text/error-titles.ts';
import { Failure } from '../../status/failure.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ReportStep } from './report-step.tsx';

/** The third step: the import as it goes, and what became of it. */
export function ImportStep({ id }: { readonly id: string }) {
  const { adding, dispatch, leave } = useAdding();
  const job = useImports().find((each) => each.job === id);
  if (!job) {
    return (
      <div className="add-body">
        <Failure
          title={errorTitles['job-not-found']}
          sentence="It was taken off the list. Its collection, if there is one, is in the rail."
        />
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
            <h2>The import was cancelled</h2>
            <p>Nothing of it was kept.{mine && ' What you chose is still chosen.'}</p>
          </div>
        ) : (
          <Failure
            title={`${title} was not imported: ${errorTitles[outcome.error.code].toLowerCase()}`}
            sentence={`${outcome.error.message} Nothing of it was kept, and what you had is as it was.`}
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
              Back to what was found
            </button>
          ) : (
            <button type="button" className="primary" onClick={leave}>
              Back to reading
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
          <p className="quiet">
            You may go on reading meanwhile; the import is at the foot of the rail. If it is cancelled or
            interrupted, nothing of it stays.
          </p>
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
            Cancel the import
          </button>
          <button type="button" className="primary" onClick={leave}>
            Read meanwhile
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
      Take it off the list
    </button>
  );
}
