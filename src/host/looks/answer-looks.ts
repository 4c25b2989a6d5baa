import type { ErrorReport } from '#contract/errors.ts';
import { type AnyLanguage, isLanguage } from '#words/languages.ts';
import { speakIn } from '#words/load.ts';
import { openParent } from '../tasks/parent.ts';

export interface Look {
  readonly path: string;
  /** Null where nothing is wrong. */
  readonly error: ErrorReport | null;
}

/** What a process that looks at one pack is told. */
export interface LookTold {
  readonly path: string;
  /** What its sentence is to be in. */
  readonly language: AnyLanguage;
}

/**
 * In a process that looks at packs: says of one after the other whether it can be opened. Of those that its arguments name,
 * behind a language, on its output, as a line each; or where it was started as tasks are, of the one that it is told.
 */
export async function answerLooks(lookAt: (path: string) => Look): Promise<void> {
  const isTold = process.send !== undefined || 'parentPort' in process;
  if (!isTold) {
    const [language, ...paths] = process.argv.slice(2);
    if (isLanguage(language)) await speakIn(language);
    for (const path of paths) process.stdout.write(`${JSON.stringify(lookAt(path))}\n`);
    return;
  }
  const parent = openParent();
  const { path, language } = (await parent.order) as LookTold;
  await speakIn(language);
  parent.say(lookAt(path));
  parent.leave();
}
