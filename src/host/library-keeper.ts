import type { LibraryState } from '#contract/api.ts';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import type { Recovery } from '#core/library/backup/recovery.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { openReadOnly } from '#core/library/open-read-only.ts';
import type { Log } from './log.ts';

/** Holds the library, or the reason why there is none. Reading goes on either way. */
export interface LibraryKeeper {
  readonly state: LibraryState;
  /** The open library, or null: for what shows marks where there are some. It changes when it is opened anew. */
  readonly library: Library | null;
  /** The open library; throws the reason why there is none. */
  need(): Library;
  /** Tries again, unless it is open, can be written and met no damage. */
  retry(): LibraryState;
  /** Closes it and opens it anew: after a restore, which what is held in memory does not know of. */
  reopen(): LibraryState;
  close(): void;
}

export function keepLibrary(folder: string, log: Log): LibraryKeeper {
  const ports = { now: () => new Date(), log };
  let library: Library | null = null;
  let state: LibraryState = attempt();

  function attempt(): LibraryState {
    try {
      library = openLibrary(folder, ports);
      return { state: 'ready', folder, ...reportedRecovery(library.recovery) };
    } catch (error) {
      if (!isAppError(error)) throw error;
      log(`library unavailable: ${error.code}: ${error.message}`);
      if (error.code === 'library-locked') return readOnly(error);
      return { state: 'unavailable', folder, error: reportOf(error) };
    }
  }

  /** Another Carrel has it: its notes can be read all the same. */
  function readOnly(why: AppError): LibraryState {
    try {
      library = openReadOnly(folder, ports, why);
      return { state: 'read-only', folder, error: reportOf(why) };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { state: 'unavailable', folder, error: reportOf(why) };
    }
  }

  function close(): void {
    library?.close();
    library = null;
  }

  function reopen(): LibraryState {
    close();
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
      if (library) return library;
      if (state.state !== 'unavailable') throw new AppError('library-unwritable', 'The library was closed.');
      throw new AppError(state.error.code, state.error.message, state.error.detail);
    },
    retry: () => (library?.access === 'write' && !library.metDamage() ? state : reopen()),
    reopen,
    close,
  };
}

/** As the contract has it, which knows no read-only lists. */
function reportedRecovery(recovery: Recovery | null): Pick<LibraryState & { state: 'ready' }, 'recovery'> {
  if (recovery === null) return {};
  const { passedOver, missing, ...rest } = recovery;
  return { recovery: { ...rest, passedOver: [...passedOver], missing: [...missing] } };
}
