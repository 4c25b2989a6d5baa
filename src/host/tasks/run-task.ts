import { Worker } from 'node:worker_threads';
import { AppError, type ErrorReport } from '#contract/errors.ts';
import type { TaskArg, TaskName, TaskResult } from './tasks.ts';

/** What a task's thread is started with. */
export interface TaskData {
  readonly name: TaskName;
  readonly arg: unknown;
}

/** What it says. */
export type TaskMessage =
  | { readonly type: 'told'; readonly told: unknown }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'refused'; readonly error: ErrorReport }
  /** `code` and `syscall` as the system or SQLite gave them: a full disk is known by them. */
  | { readonly type: 'fault'; readonly fault: string; readonly code?: string; readonly syscall?: string };

export interface Task<T> {
  /** Rejects with an `AppError`: that of the task, `cancelled`, `task-timed-out`, `task-out-of-memory`; else with the fault. */
  readonly result: Promise<T>;
  /** Resolves when the thread is gone: then it holds no file any more. */
  readonly gone: Promise<void>;
  /** Ends the task, whatever it is at. `result` rejects at once. */
  stop(): void;
}

export interface TaskLimits {
  /** Ends a task that has said nothing for so long. */
  readonly silentMs: number;
  readonly memoryMb?: number;
}

/** Of JavaScript's own memory. A source file may be 200 MB, and its text stands in it twice for a while. */
const memoryMb = 1_024;

/**
 * Does a task on a thread of its own. What it reads may be anything, so it may hang or eat all memory: then the thread
 * is ended and the rest goes on. `terminate` stops JavaScript wherever it is; inside SQLite it waits for the statement.
 */
export function startTask<N extends TaskName>(
  entry: URL,
  name: N,
  arg: TaskArg<N>,
  limits: TaskLimits,
  tell: (told: unknown) => void = () => {},
): Task<TaskResult<N>> {
  const workerData: TaskData = { name, arg };
  const resourceLimits = { maxOldGenerationSizeMb: limits.memoryMb ?? memoryMb };
  const worker = new Worker(entry, { workerData, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<TaskResult<N>>();
  let watch = setTimeout(giveUp, limits.silentMs);

  function end(error: unknown): void {
    clearTimeout(watch);
    reject(error);
    void worker.terminate();
  }
  function giveUp(): void {
    const seconds = Math.round(limits.silentMs / 1000);
    end(
      new AppError(
        'task-timed-out',
        `${work[name]} said nothing for ${seconds} seconds and was ended. ${advice(name)}`,
      ),
    );
  }

  worker.on('message', (message: TaskMessage) => {
    clearTimeout(watch);
    if (message.type === 'told') {
      watch = setTimeout(giveUp, limits.silentMs);
      tell(message.told);
    } else if (message.type === 'done') resolve(message.value as TaskResult<N>);
    else if (message.type === 'fault') reject(faultOf(name, message));
    else reject(new AppError(message.error.code, message.error.message, message.error.detail));
  });
  worker.on('error', (error) => end(isOutOfMemory(error) ? outOfMemory(name) : error));
  const gone = new Promise<void>((done) => {
    worker.on('exit', (code) => {
      end(new Error(`The thread of the task ${name} ended with ${code}.`));
      done();
    });
  });
  // Whoever only stops a task need not wait for its result.
  promise.catch(() => {});
  return {
    result: promise,
    gone,
    stop: () => end(cancelled(name)),
  };
}

const work: Readonly<Record<TaskName, string>> = {
  preview: 'The preview',
  import: 'The import',
  inspect: 'The check of the pack',
  copy: 'The installation',
  'finish-copy': 'The check of the new copy',
  'verify-copy': 'The check of the copy',
  'second-place': 'Copying to the second place',
  'describe-backups': 'The look into the backups',
  'plan-restore': 'The comparison with the copy',
  'hand-over': 'The hand-over',
  'find-styles': 'The look for citation styles',
  'hand-over-page': 'The hand-over',
  'plan-take-in': 'The look at the file',
  'take-in': 'Taking in',
  'list-markdown': 'The list',
  bibliography: 'The bibliography',
  references: 'The export of references',
};
export const cancelled = (name: TaskName) =>
  new AppError('cancelled', `${work[name]} was cancelled. Nothing was kept of it.`);

const advice = (name: TaskName) =>
  name === 'preview' || name === 'import' ? 'Try with fewer or smaller files.' : 'Try again.';

/** Trouble with the disk keeps its code; anything else is a bug. */
function faultOf(name: TaskName, { fault, code, syscall }: TaskMessage & { type: 'fault' }): Error {
  const error = new Error(`The task ${name} failed: ${fault}`);
  return Object.assign(error, code !== undefined && { code }, syscall !== undefined && { syscall });
}

const isOutOfMemory = (error: unknown) => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

const outOfMemory = (name: TaskName) =>
  new AppError(
    'task-out-of-memory',
    `${work[name]} needed more memory than it may take and was ended. ${advice(name)}`,
  );
