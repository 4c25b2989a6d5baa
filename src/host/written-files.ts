import { AppError } from '#contract/errors.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { describeFault, type Log } from './log.ts';
import type { Show } from './shell-port.ts';

const t = wordsOf('hostTasks', hostTasks);

/** The files and folders that Carrel wrote for the reader since it was started. Only these are shown in their folder. */
export interface WrittenFiles {
  add(path: string): void;
  /** Throws `file-not-written` and `file-not-shown`. */
  show(path: string): Promise<void>;
}

/** `show` is the shell's way, or null where it has none. */
export function createWrittenFiles(show: Show | null, log: Log): WrittenFiles {
  const written = new Set<string>();
  return {
    add: (path) => void written.add(path),
    async show(path) {
      if (!written.has(path)) {
        throw new AppError('file-not-written', t('onlyWritten'));
      }
      if (show === null) throw notShown(path);
      try {
        await show(path);
      } catch (error) {
        log(`not shown in its folder: ${path}: ${describeFault(error)}`);
        throw notShown(path);
      }
    },
  };
}

const notShown = (path: string) => new AppError('file-not-shown', t('notShown', { path }));
