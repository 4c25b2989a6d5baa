import { parentPort, workerData } from 'node:worker_threads';
import { isAppError, reportOf } from '#contract/errors.ts';
import { describeFault } from '../log.ts';
import type { TaskData, TaskMessage } from './run-task.ts';
import { tasks } from './tasks.ts';
import { inWindow } from './window-words.ts';

/** Entry of a task's thread: does the one task that it was started for, and ends. */
const port = parentPort;
if (!port) throw new Error('A task runs on a worker thread only.');
const send = (message: TaskMessage) => port.postMessage(message);

const { name, arg } = workerData as TaskData;
const task = tasks[name] as (arg: unknown, tell: (told: unknown) => void) => unknown;
try {
  send({ type: 'done', value: await task(arg, (told) => send({ type: 'told', told })) });
} catch (error) {
  send(
    isAppError(error)
      ? { type: 'refused', error: { ...reportOf(error), message: inWindow(error.message) } }
      : { type: 'fault', fault: describeFault(error), ...codesOf(error) },
  );
}

function codesOf(error: unknown): { code?: string; syscall?: string } {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof syscall === 'string' && { syscall }),
  };
}
