import { isAppError, reportOf } from '#contract/errors.ts';
import { keepOrdered } from '#core/library/encryption/keyring.ts';
import { speakIn } from '#words/load.ts';
import { describeFault } from '../log.ts';
import { openParent } from './parent.ts';
import type { TaskMessage, TaskOrder } from './run-task.ts';
import { tasks } from './tasks.ts';
import { inWindow } from './window-words.ts';

/** Entry of a task's process: does the one task that it is told, and ends. */
const parent = openParent();
const { name, arg, keys, language } = (await parent.order) as TaskOrder;
keepOrdered(keys ?? []);
await speakIn(language);
const task = tasks[name] as (arg: unknown, tell: (told: unknown) => void) => unknown;
parent.say(await outcome());
parent.leave();

async function outcome(): Promise<TaskMessage> {
  try {
    const value = await task(arg, (told) => parent.say({ type: 'told', told } satisfies TaskMessage));
    return { type: 'done', value };
  } catch (error) {
    return isAppError(error)
      ? { type: 'refused', error: { ...reportOf(error), message: inWindow(error.message) } }
      : { type: 'fault', fault: describeFault(error), ...codesOf(error) };
  }
}

function codesOf(error: unknown): { code?: string; syscall?: string } {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof syscall === 'string' && { syscall }),
  };
}
