import { randomUUID } from 'node:crypto';
import { AppError } from '#contract/errors.ts';
import type { ImportJob, ImportOutcome, ImportSettings } from '#contract/imports.ts';
import { collectionOf } from '#core/import/collection-of.ts';
import type { Imported } from '#core/import/import-sources.ts';
import { reportText } from '#core/import/report-text.ts';
import { writeReport } from '#core/import/write-report.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { type Incoming, makeIncoming } from '#core/shelf/incoming.ts';
import { troubleOfDisk } from '#core/shelf/move-pack.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { shownReport } from './import-report.ts';
import { createJobList } from './job-list.ts';
import type { Log } from './log.ts';
import type { Shelf } from './shelf.ts';
import type { Told } from './tasks/import-task.ts';
import type { Task } from './tasks/run-task.ts';
import type { TaskPool } from './tasks/task-pool.ts';

const t = wordsOf('hostTasks', hostTasks);

/** The imports of this start of the program. They live here, so that a window that is loaded anew finds them. */
export interface ImportJobs {
  /** Throws `about-invalid`. */
  start(paths: readonly string[], settings: ImportSettings): ImportJob;
  /** Throws `job-not-found`, like all that follow. */
  cancel(job: string): void;
  list(): ImportJob[];
  dismiss(job: string): void;
  /** Throws `output-unwritable`, and `bad-argument` for an import that is not done. */
  saveReport(job: string, folder: string): string;
}

export interface JobPorts {
  readonly dataFolder: string;
  readonly shelf: Pick<Shelf, 'place'>;
  /** Where one import runs at a time. */
  readonly pool: TaskPool;
  readonly log: Log;
  now(): Date;
  changed(job: ImportJob): void;
  shelved(): void;
}

interface Job {
  readonly id: string;
  readonly title: string;
  readonly paths: readonly string[];
  outcome: ImportOutcome;
  task: Task<Imported> | null;
  /** The whole report, when it is done. */
  imported: Imported | null;
  begun: number;
  ended: Date | null;
}

/** An import says something with every record and file; reading a large file once through takes a minute. */
const silentMs = 15 * 60 * 1000;

export function createImportJobs(ports: JobPorts): ImportJobs {
  const jobs = createJobList<Job>('import', ports.log);

  function become(job: Job, outcome: ImportOutcome): void {
    job.outcome = outcome;
    if (outcome.state !== 'running') job.ended = ports.now();
    ports.changed(shown(job));
  }

  async function run(job: Job, settings: ImportSettings): Promise<void> {
    let incoming: Incoming | null = null;
    try {
      incoming = makePlace(ports.dataFolder);
      const order = {
        paths: job.paths,
        settings,
        out: incoming.path,
        packs: dataPlaces(ports.dataFolder).packs,
      };
      job.task = ports.pool.start('import', order, { silentMs }, (told) => follow(job, told as Told));
      const imported = await job.task.result;
      const { shelved, binned } = await ports.shelf.place(incoming.path);
      if (shelved.state === 'refused') throw new AppError(shelved.error.code, shelved.error.message);
      job.imported = imported;
      ports.shelved();
      become(job, { state: 'done', report: shownReport(imported), collection: shelved.collection, binned });
    } catch (error) {
      become(job, jobs.failure(job, error));
    } finally {
      await job.task?.gone;
      incoming?.remove();
      job.task = null;
    }
  }

  function follow(job: Job, told: Told): void {
    if (job.outcome.state !== 'running') return;
    job.begun ||= performance.now();
    const seconds = Math.round((performance.now() - job.begun) / 10) / 100;
    become(job, { state: 'running', progress: { ...told, seconds } });
  }

  return {
    start(paths, settings) {
      const { title } = collectionOf(paths, settings.about);
      const progress = {
        phase: 'preparing',
        records: 0,
        skipped: 0,
        where: '',
        bytesRead: 0,
        bytes: 0,
        seconds: 0,
      } as const;
      const job: Job = {
        id: randomUUID(),
        title,
        paths,
        outcome: { state: 'running', progress },
        task: null,
        imported: null,
        begun: 0,
        ended: null,
      };
      jobs.add(job);
      void run(job, settings);
      return shown(job);
    },
    cancel(id) {
      const job = jobs.need(id);
      // What is on its way to the shelf already is done in a moment.
      job.task?.stop();
    },
    list: () => jobs.all().map(shown),
    dismiss: jobs.dismiss,
    saveReport(id, folder) {
      const { title, paths, imported, ended } = jobs.need(id);
      if (imported === null) {
        throw new AppError('bad-argument', t('noReportYet'));
      }
      const text = reportText({ ...imported, title, paths, at: ended ?? ports.now() }, imported);
      return writeReport(folder, title, text);
    },
  };
}

const shown = ({ id, title, outcome }: Job): ImportJob => ({ job: id, title, outcome });

function makePlace(dataFolder: string): Incoming {
  try {
    return makeIncoming(dataFolder);
  } catch (error) {
    throw troubleOfDisk(dataPlaces(dataFolder).packs, error);
  }
}
