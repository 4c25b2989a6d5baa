import type { LibraryState } from '#contract/api.ts';
import { canBeMended } from '#contract/can-be-mended.ts';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import type { RecoveryReport } from '#contract/library.ts';
import type { CopyWork } from '#core/library/backup/copy-work.ts';
import type { Recovery } from '#core/library/backup/recovery.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { openReadOnly } from '#core/library/open-read-only.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { describeFault, type Log } from './log.ts';
import { isWhole, markForCheck, placeOf } from './replaced-library.ts';
import { keepTold } from './told-recovery.ts';

const t = wordsOf('hostTasks', hostTasks);

/** Holds the library, or the reason why there is none. Reading goes on either way. */
export interface LibraryKeeper {
  readonly state: LibraryState;
  /** The open library, or null: for what shows marks where there are some. It changes when it is opened anew. */
  readonly library: Library | null;
  /**
   * The open library; throws the reason why there is none. Where another file has come into its place (a disk that was
   * put back, a folder that was brought back from a copy) that is opened first, since the old one leads nowhere.
   */
  need(): Library;
  /** Tries again, unless it is open, can be written and met no damage. */
  retry(): LibraryState;
  /**
   * Where it could not be opened: sets aside what stands in the way, and puts together what can be read of the rest.
   * Throws the reason of before where that is none to be mended, and what stands in the way of mending.
   */
  mend(): Library;
  /** Closes it and opens it anew: after a restore, which what is held in memory does not know of. */
  reopen(): LibraryState;
  /** Does something to its files while it is closed, and opens it anew, whatever came of it. */
  whileClosed(work: () => void): LibraryState;
  close(): void;
}

export interface KeeperOptions {
  /** Told when it was opened anew without being asked to. */
  changed?(state: LibraryState): void;
  /** Whoever started Carrel asked that nothing be written. */
  readonly readOnly?: boolean | undefined;
  /** Left out: on this thread. */
  readonly work?: CopyWork;
}

export function keepLibrary(
  folder: string,
  log: Log,
  { changed = () => {}, readOnly: isToBeRead = false, work }: KeeperOptions = {},
): LibraryKeeper {
  const ports = { now: () => new Date(), log, ...(work && { work }) };
  let library: Library | null = null;
  let place: string | null = null;
  let refusal = '';
  let state: LibraryState = attempt();

  function attempt(): LibraryState {
    if (isToBeRead) return readOnly(asked());
    try {
      return take(openLibrary(folder, ports));
    } catch (error) {
      if (!isAppError(error)) throw error;
      logRefusal(error);
      if (error.code === 'library-locked') return readOnly(error);
      return { state: 'unavailable', folder, error: reportOf(error) };
    }
  }

  function take(opened: Library): LibraryState {
    library = opened;
    refusal = '';
    place = placeOf(folder);
    const recovery = reportedRecovery(opened.recovery);
    if (recovery.recovery) tell(opened, recovery.recovery);
    return { state: 'ready', folder, ...recovery };
  }

  /** Another Carrel has it, or it is not to be written: its notes can be read all the same. */
  function readOnly(why: AppError): LibraryState {
    try {
      library = openReadOnly(folder, ports, why);
      return { state: 'read-only', folder, error: reportOf(why) };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { state: 'unavailable', folder, error: reportOf(isLocked(error) ? error : why) };
    }
  }

  /** It is tried again by itself every few seconds; the same refusal is logged once. */
  function logRefusal({ code, message }: AppError): void {
    const line = `library unavailable: ${code}: ${message}`;
    if (line !== refusal || code === 'library-locked') log(line);
    refusal = line;
  }

  function tell(opened: Library, recovery: RecoveryReport): void {
    try {
      keepTold(opened, { recovery, at: ports.now().toISOString(), seen: false });
    } catch (error) {
      log(`library: what was done was not kept for the window: ${describeFault(error)}`);
    }
  }

  function close(): void {
    library?.close();
    library = null;
  }

  /** True where another file lies in the place of the one that is open. An empty place is none: the file may come back. */
  function isReplaced(): boolean {
    const now = library?.access === 'write' ? placeOf(folder) : null;
    return now !== null && now !== place;
  }

  function reopen(): LibraryState {
    const wasReplaced = isReplaced();
    close();
    if (wasReplaced) markForCheck(folder);
    state = attempt();
    return state;
  }

  return {
    get state() {
      return state;
    },
    get library() {
      return library;
    },
    need() {
      if (isReplaced() && isWhole(folder)) {
        log('library: another file is in its place, and is opened');
        changed(reopen());
      }
      if (library) return library;
      throw whyNone(state);
    },
    mend() {
      const why = whyNone(state);
      if (library !== null || !canBeMended(state)) throw why;
      const opened = openLibrary(folder, ports, why);
      state = take(opened);
      return opened;
    },
    retry: () => (library?.access === 'write' && !library.metDamage() && !isReplaced() ? state : reopen()),
    reopen,
    whileClosed(work) {
      close();
      try {
        work();
      } finally {
        state = attempt();
      }
      return state;
    },
    close,
  };
}

/** Without its passphrase it cannot be read either. */
const isLocked = ({ code }: AppError) => code === 'library-encrypted' || code === 'library-key-missing';

const whyNone = (state: LibraryState): AppError =>
  state.state === 'unavailable'
    ? new AppError(state.error.code, state.error.message, state.error.detail)
    : new AppError('library-unwritable', t('libraryClosed'));

const asked = () => new AppError('library-read-only', t('startedReadOnly'));

/** As the contract has it, which knows no read-only lists. */
function reportedRecovery(recovery: Recovery | null): Pick<LibraryState & { state: 'ready' }, 'recovery'> {
  if (recovery === null) return {};
  const { passedOver, missing, ...rest } = recovery;
  return { recovery: { ...rest, passedOver: [...passedOver], missing: [...missing] } };
}
