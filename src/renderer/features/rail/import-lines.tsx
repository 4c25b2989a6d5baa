import type { ImportJob } from '#contract/imports.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useAdding } from '../../state/use-adding.tsx';
import { useImportList, useImports } from '../../state/use-imports.ts';
import { useRoom } from '../../state/use-room.tsx';
import { progressShare } from '../adding/run/progress-words.ts';

const t = wordsOf('rail', words);

/** The imports of this start, a line each: how they go, and the way to their report. */
export function ImportLines() {
  const jobs = useImports();
  const { adding } = useAdding();
  const { pane } = useRoom().state;
  const shown = jobs.filter(
    ({ job, outcome }) =>
      outcome.state !== 'cancelled' && !(pane === 'add' && adding.step === 'import' && adding.job === job),
  );
  const ended = jobs.find(({ outcome }) => outcome.state === 'done' || outcome.state === 'failed');
  return (
    <>
      <p className="visually-hidden" role="status">
        {ended && t('titled', { title: ended.title, sentence: sentenceOf(ended.outcome) })}
      </p>
      {shown.length > 0 && (
        <ul className="import-lines" aria-label={t('imports')}>
          {shown.map((job) => (
            <ImportLine key={job.job} job={job} />
          ))}
        </ul>
      )}
    </>
  );
}

function ImportLine({ job: { job, title, outcome } }: { readonly job: ImportJob }) {
  const api = useApi();
  const { show } = useAdding();
  const { take } = useImportList();
  const dismiss = () => {
    take(job);
    void api.imports.dismiss({ job });
  };
  return (
    <li>
      <button type="button" className="import-line" onClick={() => show(job)}>
        <span>{title}</span>
        {outcome.state === 'running' && (
          <progress
            aria-label={t('importOf', { title })}
            max={1}
            value={progressShare(outcome.progress) ?? undefined}
          />
        )}
        <small>{sentenceOf(outcome)}</small>
      </button>
      {outcome.state !== 'running' && (
        <button type="button" className="link" aria-label={t('dismissReport', { title })} onClick={dismiss}>
          {t('dismiss')}
        </button>
      )}
    </li>
  );
}

/** The import that runs, where the rail is folded away: only its bar. */
export function ImportSign() {
  const { show } = useAdding();
  const running = useImports().find(({ outcome }) => outcome.state === 'running');
  if (running?.outcome.state !== 'running') return null;
  const { job, title, outcome } = running;
  return (
    <button
      type="button"
      className="import-sign"
      title={t('signed', { title, sentence: sentenceOf(outcome) })}
      onClick={() => show(job)}
    >
      <progress
        aria-label={t('importOf', { title })}
        max={1}
        value={progressShare(outcome.progress) ?? undefined}
      />
    </button>
  );
}

function sentenceOf(outcome: ImportJob['outcome']): string {
  switch (outcome.state) {
    case 'running':
      return outcome.progress.records === 0
        ? t('lookingThrough')
        : t('importing', { count: outcome.progress.records });
    case 'done':
      return t('imported', { count: outcome.report.records });
    case 'failed':
      return t('notImported');
    case 'cancelled':
      return t('cancelled');
  }
}
