import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';
import type {
  HandOverChoice,
  HandOverFormat,
  HandOverJob,
  HandOverOutcome,
  HandOverPlan,
  HandOverReport,
} from '#contract/hand-over.ts';
import type { Seen } from '#contract/styles.ts';
import { defaultStyle } from '#core/cite/styles.ts';
import { safeFileName } from '#core/files/file-name.ts';
import { assertFree, writeWhole } from '#core/files/write-whole.ts';
import { lossesOf } from '#core/hand-over/account.ts';
import { type Chosen, choose, type PlainChoice } from '#core/hand-over/choose.ts';
import { gather } from '#core/hand-over/gather.ts';
import { countsOf, type HandOver } from '#core/hand-over/model.ts';
import { type HandOverSource, handOverSource } from '#core/hand-over/source.ts';
import { endings } from '#core/hand-over/write-hand-over.ts';
import { removeDeadParts } from '#core/pack/part-file.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { createJobList } from './job-list.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Log } from './log.ts';
import type { Shelf } from './shelf.ts';
import type { Print } from './shell-port.ts';
import type { StylesKeeper } from './styles-keeper.ts';
import type { HandOverOrder as TaskOrder, ToldOfHandOver } from './tasks/hand-over-tasks.ts';
import { resultOf, type TaskPool } from './tasks/task-pool.ts';
import type { WrittenFiles } from './written-files.ts';

const t = wordsOf('hostTasks', hostTasks);

export interface HandOverOrder {
  readonly choice: HandOverChoice;
  readonly format: HandOverFormat;
  readonly out: string;
  readonly replace: boolean;
  /** Any that the reader can cite in; left out: the first of Carrel's own. */
  readonly style?: string | undefined;
  readonly locale?: string | undefined;
  readonly seen?: Seen | undefined;
  readonly originalTitle?: boolean | undefined;
}

/** The hand-overs of this start of the program. They live here, so that a window that is loaded anew finds them. */
export interface HandOverJobs {
  plan(choice: HandOverChoice, format: HandOverFormat, signal: AbortSignal): Promise<HandOverPlan>;
  /** What was chosen is looked up before it answers: what is wrong with that, or with the style, is thrown. */
  run(order: HandOverOrder, signal: AbortSignal): Promise<HandOverJob>;
  /** Throws `job-not-found`, like `dismiss`. */
  cancel(job: string): void;
  list(): HandOverJob[];
  dismiss(job: string): void;
}

export interface HandOverPorts {
  readonly dataFolder: string;
  readonly keeper: LibraryKeeper;
  readonly shelf: Pick<Shelf, 'find' | 'packs'>;
  readonly styles: Pick<StylesKeeper, 'need'>;
  readonly pool: TaskPool;
  /** Null where no shell is there to print. */
  readonly print: Print | null;
  readonly written: Pick<WrittenFiles, 'add'>;
  readonly log: Log;
  /** Makes views into what they show. */
  plain(choice: HandOverChoice, signal: AbortSignal): Promise<PlainChoice>;
  now(): Date;
  changed(job: HandOverJob): void;
}

interface Job {
  readonly id: string;
  readonly title: string;
  readonly format: HandOverFormat;
  readonly stop: AbortController;
  outcome: HandOverOutcome;
}

/** A hand-over says something with every record and file; one of Word that is as long as a book takes a minute. */
const silentMs = 15 * 60 * 1000;
/** Time that a plan may take in one go before messages are let in. */
const turnMs = 20;

export function createHandOverJobs(ports: HandOverPorts): HandOverJobs {
  const jobs = createJobList<Job>('hand-over', ports.log);
  const sourceNow = (): HandOverSource =>
    handOverSource(ports.keeper.need(), (id) => ports.shelf.find(id)?.pack ?? null);

  function become(job: Job, outcome: HandOverOutcome): void {
    job.outcome = outcome;
    ports.changed(shown(job));
  }

  async function sketched(source: HandOverSource, chosen: Chosen, signal: AbortSignal): Promise<HandOver> {
    const steps = gather(source, chosen, { sketch: true, now: ports.now() });
    let since = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() - since > turnMs) {
        await breathe();
        since = performance.now();
      }
      if (signal.aborted) throw cancelled();
    }
  }

  async function run(job: Job, order: TaskOrder): Promise<void> {
    const { signal } = job.stop;
    try {
      if (order.format !== 'markdown') assertFree(order.out, order.replace);
      const tell = (told: unknown) => become(job, { state: 'running', ...(told as ToldOfHandOver) });
      const report =
        order.format === 'pdf' ? await printed(order, tell, signal) : await written(order, tell, signal);
      ports.written.add(report.out);
      become(job, { state: 'done', report });
    } catch (error) {
      become(job, jobs.failure(job, error));
    }
  }

  async function written(order: TaskOrder, tell: (told: unknown) => void, signal: AbortSignal) {
    const task = ports.pool.start('hand-over', order, { silentMs }, tell);
    try {
      return await resultOf(task, signal);
    } catch (error) {
      await task.gone;
      removeDeadParts(order.format === 'markdown' ? order.out : dirname(order.out));
      throw error;
    }
  }

  /** The page is made by a task, and printed by the shell. What was cancelled meanwhile is not written. */
  async function printed(
    order: TaskOrder,
    tell: (told: unknown) => void,
    signal: AbortSignal,
  ): Promise<HandOverReport> {
    if (ports.print === null) throw unprintable();
    const { html, report } = await resultOf(
      ports.pool.start('hand-over-page', order, { silentMs }, tell),
      signal,
    );
    const pdf = await ports.print(html);
    if (signal.aborted) throw cancelled();
    writeWhole(order.out, pdf);
    return report;
  }

  return {
    async plan(choice, format, signal) {
      const source = sourceNow();
      const chosen = choose(source, await ports.plain(choice, signal));
      const handOver = await sketched(source, chosen, signal);
      return {
        title: chosen.title,
        name: `${safeFileName(chosen.title, 'Notes and marks')}${endings[format]}`,
        ...countsOf(handOver),
        losses: lossesOf(handOver, format),
      };
    },
    async run({ choice: asked, style: id = defaultStyle, ...order }, signal) {
      if (order.format === 'pdf' && ports.print === null) throw unprintable();
      const style = await ports.styles.need(id);
      const choice = await ports.plain(asked, signal);
      const { title, refs } = choose(sourceNow(), choice);
      const job: Job = {
        id: randomUUID(),
        title,
        format: order.format,
        stop: new AbortController(),
        outcome: { state: 'running', phase: 'gathering', done: 0, total: refs.length },
      };
      jobs.add(job);
      const packs = ports.shelf.packs.map(({ path }) => path);
      void run(job, { ...order, choice, style, dataFolder: ports.dataFolder, packs });
      return shown(job);
    },
    cancel: (id) => jobs.need(id).stop.abort(),
    list: () => jobs.all().map(shown),
    dismiss: jobs.dismiss,
  };
}

const shown = ({ id, title, format, outcome }: Job): HandOverJob => ({ job: id, title, format, outcome });

const cancelled = () => new AppError('cancelled', t('handOverCancelled'));

const unprintable = () => new AppError('hand-over-unprintable', t('unprintable'));
