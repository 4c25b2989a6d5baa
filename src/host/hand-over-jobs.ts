import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import type {
  HandOverChoice,
  HandOverFormat,
  HandOverJob,
  HandOverOutcome,
  HandOverPlan,
  HandOverReport,
} from '#contract/hand-over.ts';
import { lossesOf } from '#core/hand-over/account.ts';
import { type Chosen, choose, type PlainChoice } from '#core/hand-over/choose.ts';
import { safeFileName } from '#core/hand-over/file-name.ts';
import { type Citing, type Gathering, gather } from '#core/hand-over/gather.ts';
import { countsOf, type HandOver } from '#core/hand-over/model.ts';
import { type HandOverSource, handOverSource } from '#core/hand-over/source.ts';
import { assertFree, writeWhole } from '#core/hand-over/write-file.ts';
import { endings, type HandOverOrder as WriteOrder } from '#core/hand-over/write-hand-over.ts';
import { removeDeadParts } from '#core/pack/part-file.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { describeFault, type Log } from './log.ts';
import type { Print } from './printing.ts';
import type { Shelf } from './shelf.ts';
import { resultOf, type TaskPool } from './tasks/task-pool.ts';

export interface HandOverOrder extends Citing {
  readonly choice: HandOverChoice;
  readonly format: HandOverFormat;
  readonly out: string;
  readonly replace: boolean;
}

/** The hand-overs of this start of the program. They live here, so that a window that is loaded anew finds them. */
export interface HandOverJobs {
  plan(choice: HandOverChoice, format: HandOverFormat, signal: AbortSignal): Promise<HandOverPlan>;
  /** What was chosen is looked up before it answers: what is wrong with that is thrown. */
  run(order: HandOverOrder, signal: AbortSignal): Promise<HandOverJob>;
  /** Throws `job-not-found`, like `dismiss`. */
  cancel(job: string): void;
  list(): HandOverJob[];
  dismiss(job: string): void;
}

export interface HandOverPorts {
  readonly keeper: LibraryKeeper;
  readonly shelf: Pick<Shelf, 'find'>;
  readonly pool: TaskPool;
  /** Null where no shell is there to print. */
  readonly print: Print | null;
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
  told: number;
}

/** Ended ones that nobody took off the list. */
const maxEnded = 50;
/** A hand-over says something with every file; one of Word that is as long as a book takes a minute. */
const silentMs = 15 * 60 * 1000;
const everyMs = 100;
/** Time that gathering may take in one go before messages are let in. */
const turnMs = 20;

export function createHandOverJobs(ports: HandOverPorts): HandOverJobs {
  const jobs = new Map<string, Job>();
  const sourceNow = (): HandOverSource =>
    handOverSource(ports.keeper.need(), (id) => ports.shelf.find(id)?.pack ?? null);

  function need(id: string): Job {
    const job = jobs.get(id);
    if (job) return job;
    throw new AppError('job-not-found', 'This hand-over is not on the list any more. Start it again.');
  }

  function become(job: Job, outcome: HandOverOutcome): void {
    job.outcome = outcome;
    if (outcome.state === 'running' && performance.now() - job.told < everyMs) return;
    job.told = performance.now();
    ports.changed(shown(job));
  }

  async function gathered(
    source: HandOverSource,
    chosen: Chosen,
    { citing, sketch, signal, tell }: Attended,
  ): Promise<HandOver> {
    const steps = gather(source, chosen, { ...citing, sketch, now: ports.now() });
    let since = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      tell(step.value);
      if (performance.now() - since > turnMs) {
        await breathe();
        since = performance.now();
      }
      if (signal.aborted) throw cancelled();
    }
  }

  async function run(job: Job, source: HandOverSource, chosen: Chosen, asked: HandOverOrder): Promise<void> {
    const { format, out, replace, style, locale, seen } = asked;
    const { signal } = job.stop;
    try {
      if (format !== 'markdown') assertFree(out, replace);
      const tell = ({ done, total }: Gathering) =>
        become(job, { state: 'running', phase: 'gathering', done, total });
      const handOver = await gathered(source, chosen, { citing: { style, locale, seen }, signal, tell });
      const total = handOver.records.length + handOver.lists.length;
      become(job, { state: 'running', phase: 'writing', done: 0, total });
      const told = (done: unknown) =>
        become(job, { state: 'running', phase: 'writing', done: Number(done), total });
      const order = { handOver, format, out, replace };
      const report = format === 'pdf' ? await printed(order, signal) : await written(order, told, signal);
      become(job, { state: 'done', report });
    } catch (error) {
      become(job, failure(job, error));
    }
  }

  async function written(order: WriteOrder, told: (done: unknown) => void, signal: AbortSignal) {
    const task = ports.pool.start('hand-over', order, { silentMs }, told);
    try {
      return await resultOf(task, signal);
    } catch (error) {
      await task.gone;
      removeDeadParts(order.format === 'markdown' ? order.out : dirname(order.out));
      throw error;
    }
  }

  /** The page is made by a task, and printed by the shell. What was cancelled meanwhile is not written. */
  async function printed(order: WriteOrder, signal: AbortSignal): Promise<HandOverReport> {
    if (ports.print === null) throw unprintable();
    const { html, report } = await resultOf(ports.pool.start('hand-over-page', order, { silentMs }), signal);
    const pdf = await ports.print(html);
    if (signal.aborted) throw cancelled();
    writeWhole(order.out, pdf);
    return report;
  }

  function failure(job: Job, error: unknown): HandOverOutcome {
    if (isAppError(error) && error.code === 'cancelled') return { state: 'cancelled' };
    if (isAppError(error)) return { state: 'failed', error: reportOf(error) };
    ports.log(`fault in the hand-over ${job.id}: ${describeFault(error)}`);
    const message = `Something in Carrel went wrong while it wrote “${job.title}”. The log has the details under ${job.id}.`;
    return { state: 'failed', error: { code: 'internal', message } };
  }

  function forgetOldest(): void {
    const ended = [...jobs.values()].filter(({ outcome }) => outcome.state !== 'running');
    for (const { id } of ended.slice(0, Math.max(0, ended.length - maxEnded))) jobs.delete(id);
  }

  return {
    async plan(choice, format, signal) {
      const source = sourceNow();
      const chosen = choose(source, await ports.plain(choice, signal));
      const handOver = await gathered(source, chosen, { sketch: true, signal, tell: () => {} });
      return {
        title: chosen.title,
        name: `${safeFileName(chosen.title, 'Notes and marks')}${endings[format]}`,
        ...countsOf(handOver),
        losses: lossesOf(handOver, format),
      };
    },
    async run(order, signal) {
      if (order.format === 'pdf' && ports.print === null) throw unprintable();
      const source = sourceNow();
      const chosen = choose(source, await ports.plain(order.choice, signal));
      const outcome = { state: 'running', phase: 'gathering', done: 0, total: chosen.refs.length } as const;
      const job: Job = {
        id: randomUUID(),
        title: chosen.title,
        format: order.format,
        stop: new AbortController(),
        outcome,
        told: 0,
      };
      jobs.set(job.id, job);
      forgetOldest();
      void run(job, source, chosen, order);
      return shown(job);
    },
    cancel: (id) => need(id).stop.abort(),
    list: () => [...jobs.values()].reverse().map(shown),
    dismiss(id) {
      if (need(id).outcome.state !== 'running') jobs.delete(id);
    },
  };
}

interface Attended {
  readonly citing?: Citing;
  readonly sketch?: boolean;
  readonly signal: AbortSignal;
  tell(gathering: Gathering): void;
}

const shown = ({ id, title, format, outcome }: Job): HandOverJob => ({ job: id, title, format, outcome });

const cancelled = () => new AppError('cancelled', 'The hand-over was cancelled. Nothing was written.');

const unprintable = () =>
  new AppError(
    'hand-over-unprintable',
    'This window cannot print to a file. Hand over a page (HTML) and print that from a browser.',
  );
