import type { ErrorReport } from '#contract/errors.ts';
import { openParent } from '../tasks/parent.ts';

export interface Look {
  readonly path: string;
  /** Null where nothing is wrong. */
  readonly error: ErrorReport | null;
}

/**
 * In a process that looks at packs: says of one after the other whether it can be opened. Of those that its arguments name,
 * on its output, as a line each; or where it was started as tasks are, of the one that it is told.
 */
export async function answerLooks(lookAt: (path: string) => Look): Promise<void> {
  const isTold = process.send !== undefined || 'parentPort' in process;
  if (!isTold) {
    for (const path of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(lookAt(path))}\n`);
    return;
  }
  const parent = openParent();
  parent.say(lookAt(String(await parent.order)));
  parent.leave();
}
