import { cancelled, startTask, type Task, type TaskLimits } from './run-task.ts';
import type { StartProcess } from './task-process.ts';
import type { TaskArg, TaskName, TaskResult } from './tasks.ts';

/** Runs tasks, a few at a time; the others wait their turn. */
export interface TaskPool {
  start<N extends TaskName>(
    name: N,
    arg: TaskArg<N>,
    limits: TaskLimits,
    tell?: (told: unknown) => void,
  ): Task<TaskResult<N>>;
  /** Ends all. */
  close(): void;
}

export function createTaskPool(start: StartProcess, atOnce: number): TaskPool {
  const tasks = new Set<Task<unknown>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  function next(): void {
    while (running < atOnce && waiting.length > 0) waiting.shift()?.();
  }

  return {
    start(name, arg, limits, tell) {
      const result = Promise.withResolvers<TaskResult<typeof name>>();
      const gone = Promise.withResolvers<void>();
      let begun: Task<TaskResult<typeof name>> | null = null;
      const task: Task<TaskResult<typeof name>> = {
        result: result.promise,
        gone: gone.promise,
        stop() {
          if (begun) return begun.stop();
          const at = waiting.indexOf(begin);
          if (at !== -1) waiting.splice(at, 1);
          result.reject(cancelled(name));
          gone.resolve();
        },
      };
      function begin(): void {
        running += 1;
        begun = startTask(start, name, arg, limits, tell);
        begun.result.then(result.resolve, result.reject);
        void begun.gone.then(() => {
          running -= 1;
          gone.resolve();
          next();
        });
      }
      // Whoever only stops a task need not wait for its result.
      result.promise.catch(() => {});
      tasks.add(task);
      void gone.promise.then(() => tasks.delete(task));
      waiting.push(begin);
      next();
      return task;
    },
    close() {
      waiting.length = 0;
      for (const task of tasks) task.stop();
    },
  };
}

/** What a task answers; it is ended when `signal` says that nobody waits any more. */
export async function resultOf<T>(task: Task<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) task.stop();
  signal.addEventListener('abort', task.stop, { once: true });
  try {
    return await task.result;
  } finally {
    signal.removeEventListener('abort', task.stop);
  }
}
