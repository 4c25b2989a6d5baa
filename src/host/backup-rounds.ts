import { type ErrorReport, isAppError, reportOf } from '#contract/errors.ts';
import type { Library } from '#core/library/open-library.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { describeFault, type Log } from './log.ts';

const t = wordsOf('hostTasks', hostTasks);

/** Calls back some time after the start and then again and again; answers how to end it. */
export type Timer = (round: () => void) => () => void;

/** Late enough not to be in the way of the first page. */
const firstAfterMs = 10_000;
const everyMs = 15 * 60 * 1000;

export const realTimer: Timer = (round) => {
  const first = setTimeout(round, firstAfterMs).unref();
  const next = setInterval(round, everyMs).unref();
  return () => {
    clearTimeout(first);
    clearInterval(next);
  };
};

/** Makes backups at the start and every quarter of an hour, where something was saved since the last. */
export interface BackupRounds {
  /** Why the last backup was not made, and why it was not copied to the second place; null where it was. */
  readonly trouble: ErrorReport | null;
  readonly secondTrouble: ErrorReport | null;
  /** Makes one now, unless the last commit has one, and copies it to the second place. Never throws. */
  make(): Promise<void>;
  stop(): void;
}

export function startBackupRounds(keeper: LibraryKeeper, log: Log, timer: Timer): BackupRounds {
  let trouble: ErrorReport | null = null;
  let secondTrouble: ErrorReport | null = null;

  async function make(): Promise<void> {
    const { library } = keeper;
    if (library?.access !== 'write') return;
    trouble = await troubleIn(library, () => library.backups.make());
    secondTrouble = await troubleIn(library, () => library.backups.toSecondPlace());
    // Those of before it was encrypted, say, that nobody came to yet. What is left is named in the window.
    await troubleIn(library, () => library.backups.level());
  }

  async function troubleIn(library: Library, work: () => Promise<unknown>): Promise<ErrorReport | null> {
    try {
      await work();
      return null;
    } catch (error) {
      // The library was closed meanwhile, and with it what was copied. The next round makes up for it.
      if (keeper.library !== library) return null;
      log(`backup: ${isAppError(error) ? error.message : describeFault(error)}`);
      return isAppError(error) ? reportOf(error) : { code: 'internal', message: t('backupNotMade') };
    }
  }

  const end = timer(() => {
    // A second place that was away may be there again, with nothing saved meanwhile.
    const backups = keeper.library?.access === 'write' ? keeper.library.backups : null;
    if (backups?.isDue() || secondTrouble !== null || backups?.areUneven()) void make();
  });
  return {
    get trouble() {
      return trouble;
    },
    get secondTrouble() {
      return secondTrouble;
    },
    make,
    stop: end,
  };
}
