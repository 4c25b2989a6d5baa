import type { LibraryState } from '#contract/api.ts';
import { AppError, isAppError, reportOf } from '#contract/errors.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import type { Log } from './log.ts';

/** Holds the library, or the reason why there is none. Reading goes on either way. */
export interface LibraryKeeper {
  readonly state: LibraryState;
  /** The open library, or null: for what shows marks where there are some. */
  readonly library: Library | null;
  /** The open library; throws the reason why there is none. */
  need(): Library;
  /** Tries again, unless it is open. */
  retry(): LibraryState;
  close(): void;
}

export function keepLibrary(folder: string, log: Log): LibraryKeeper {
  let library: Library | null = null;
  let state: LibraryState = attempt();

  function attempt(): LibraryState {
    try {
      library = openLibrary(folder, { now: () => new Date(), log });
      return { state: 'ready', folder };
    } catch (error) {
      if (!isAppError(error)) throw error;
      log(`library unavailable: ${error.code}: ${error.message}`);
      return { state: 'unavailable', folder, error: reportOf(error) };
    }
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
      if (state.state === 'ready') throw new AppError('library-unwritable', 'The library was closed.');
      throw new AppError(state.error.code, state.error.message, state.error.detail);
    },
    retry() {
      if (!library) state = attempt();
      return state;
    },
    close() {
      library?.close();
      library = null;
    },
  };
}
