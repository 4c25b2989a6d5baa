import { AppError, type ErrorReport, isAppError, reportOf } from '#contract/errors.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { describeFault, type Log } from './log.ts';

const t = wordsOf('hostTasks', hostTasks);

/** Something that goes on in the host while its window may be loaded anew. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly outcome: { readonly state: 'running' | 'done' | 'cancelled' | 'failed' };
}

/** The jobs of one kind of this start of the program. Ended ones stay on the list until somebody takes them off it. */
export interface JobList<J extends Listed> {
  add(job: J): void;
  /** Throws `job-not-found`. */
  need(id: string): J;
  /** The newest first. */
  all(): J[];
  /** Takes one off the list when it has ended. Throws `job-not-found`. */
  dismiss(id: string): void;
  /** What becomes of one that met an error; a bug goes into the log whole. */
  failure(job: J, error: unknown): FailedOutcome;
}

export type FailedOutcome =
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: ErrorReport };

/** Ended ones that nobody took off the list. */
const maxEnded = 50;

/** `kind` names them in the log, and chooses their sentences. */
export function createJobList<J extends Listed>(kind: 'import' | 'hand-over', log: Log): JobList<J> {
  const jobs = new Map<string, J>();

  function need(id: string): J {
    const job = jobs.get(id);
    if (job) return job;
    throw new AppError('job-not-found', t('jobGone', { kind }));
  }

  return {
    need,
    add(job) {
      jobs.set(job.id, job);
      const ended = [...jobs.values()].filter(({ outcome }) => outcome.state !== 'running');
      for (const { id } of ended.slice(0, Math.max(0, ended.length - maxEnded))) jobs.delete(id);
    },
    all: () => [...jobs.values()].reverse(),
    dismiss(id) {
      if (need(id).outcome.state !== 'running') jobs.delete(id);
    },
    failure(job, error) {
      if (isAppError(error) && error.code === 'cancelled') return { state: 'cancelled' };
      if (isAppError(error)) return { state: 'failed', error: reportOf(error) };
      log(`fault in the ${kind} ${job.id}: ${describeFault(error)}`);
      const message = t('jobFailed', { kind, title: job.title, id: job.id });
      return { state: 'failed', error: { code: 'internal', message } };
    },
  };
}
