import { AppError, type ErrorReport } from '#contract/errors.ts';
import { type KeyOrder, keyOrder } from '#core/library/encryption/keyring.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import type { AnyLanguage } from '#words/languages.ts';
import { spokenLanguage, wordsOf } from '#words/words.ts';
import type { StartProcess } from './task-process.ts';
import type { TaskArg, TaskName, TaskResult } from './tasks.ts';

const t = wordsOf('hostTasks', hostTasks);

/** What the process of a task is told first. */
export interface TaskOrder {
  readonly name: TaskName;
  readonly arg: unknown;
  /** The keys of the library, for what works on it. Never for what opens a stranger's pack or source. */
  readonly keys?: KeyOrder;
  /** What its sentences are to be in. */
  readonly language: AnyLanguage;
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
  /** Resolves when the process is gone: then it holds no file any more. */
  readonly gone: Promise<void>;
  /** Ends the task, whatever it is at. `result` rejects at once. */
  stop(): void;
}

export interface TaskLimits {
  /** Ends a task that has said nothing for so long. */
  readonly silentMs: number;
  readonly memoryMb?: number;
  /** What has said its last word is given so long to end by itself. */
  readonly lastMs?: number;
}

/** Of JavaScript's own memory. A source file may be 200 MB, and its text stands in it twice for a while. */
const memoryMb = 1_024;

const usualLastMs = 5_000;

/**
 * Does a task in a process of its own. What it reads may be anything, so it may hang, crash or eat all memory: then the
 * process is ended and the rest goes on.
 */
export function startTask<N extends TaskName>(
  start: StartProcess,
  name: N,
  arg: TaskArg<N>,
  limits: TaskLimits,
  tell: (told: unknown) => void = () => {},
): Task<TaskResult<N>> {
  const process = start(limits.memoryMb ?? memoryMb);
  const { promise, resolve, reject } = Promise.withResolvers<TaskResult<N>>();
  let watch = setTimeout(giveUp, limits.silentMs);
  let isOver = false;

  function end(error: unknown): void {
    isOver = true;
    clearTimeout(watch);
    reject(error);
    process.kill();
  }
  function giveUp(): void {
    const seconds = Math.round(limits.silentMs / 1000);
    end(new AppError('task-timed-out', t('timedOut', { work: workOf(name), seconds, advice: advice(name) })));
  }

  process.onMessage((said) => {
    // On its way when the task was ended.
    if (isOver) return;
    const message = said as TaskMessage;
    clearTimeout(watch);
    if (message.type === 'told') {
      watch = setTimeout(giveUp, limits.silentMs);
      tell(message.told);
      return;
    }
    watch = setTimeout(process.kill, limits.lastMs ?? usualLastMs);
    if (message.type === 'done') resolve(message.value as TaskResult<N>);
    else if (message.type === 'fault') reject(faultOf(name, message));
    else reject(new AppError(message.error.code, message.error.message, message.error.detail));
  });
  const gone = new Promise<void>((done) => {
    process.onEnd(({ how, lastWords }) => {
      clearTimeout(watch);
      const fault = new Error(`The process of the task ${name} ${how}. ${lastWords}`.trim());
      reject(isOutOfMemory(lastWords) ? outOfMemory(name) : fault);
      done();
    });
  });
  const keys = needsKeys.has(name) ? { keys: keyOrder() } : {};
  process.post({ name, arg, language: spokenLanguage(), ...keys } satisfies TaskOrder);
  // Whoever only stops a task need not wait for its result.
  promise.catch(() => {});
  return {
    result: promise,
    gone,
    stop: () => end(cancelled(name)),
  };
}

/** Tasks that open the library or copies of it. */
const needsKeys: ReadonlySet<TaskName> = new Set<TaskName>([
  'copy-encrypted',
  'finish-copy',
  'verify-copy',
  'second-place',
  'describe-backups',
  'level-copies',
  'plan-restore',
  'hand-over',
  'hand-over-page',
  'plan-take-in',
  'take-in',
  'list-markdown',
]);

/** As its sentences choose among the works: a hyphen cannot stand there. */
const works: Readonly<Record<TaskName, string>> = {
  preview: 'preview',
  import: 'import',
  inspect: 'inspect',
  copy: 'copy',
  'copy-encrypted': 'copyEncrypted',
  'finish-copy': 'finishCopy',
  'verify-copy': 'verifyCopy',
  'second-place': 'secondPlace',
  'level-copies': 'levelCopies',
  'describe-backups': 'describeBackups',
  'plan-restore': 'planRestore',
  'hand-over': 'handOver',
  'find-styles': 'findStyles',
  'hand-over-page': 'handOver',
  'plan-take-in': 'planTakeIn',
  'take-in': 'takeIn',
  'list-markdown': 'list',
  bibliography: 'bibliography',
  references: 'references',
};
const workOf = (name: TaskName) => t('work', { task: works[name] });
export const cancelled = (name: TaskName) =>
  new AppError('cancelled', t('taskCancelled', { work: workOf(name) }));

const advice = (name: TaskName) => (name === 'preview' || name === 'import' ? t('tryFewer') : t('tryAgain'));

/** Trouble with the disk keeps its code; anything else is a bug. */
function faultOf(name: TaskName, { fault, code, syscall }: TaskMessage & { type: 'fault' }): Error {
  const error = new Error(`The task ${name} failed: ${fault}`);
  return Object.assign(error, code !== undefined && { code }, syscall !== undefined && { syscall });
}

/** What V8 writes before it ends the process. */
const isOutOfMemory = (lastWords: string) => lastWords.includes('heap out of memory');

const outOfMemory = (name: TaskName) =>
  new AppError('task-out-of-memory', t('outOfMemory', { work: workOf(name), advice: advice(name) }));
