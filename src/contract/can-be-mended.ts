import type { LibraryState } from './library.ts';

/**
 * Whether a copy can be taken into a library that is not to be had. One that a newer Carrel wrote is left alone, and a
 * full disk would take what is there and not what is put in its place. In a file of its own, without schemas: the window
 * asks as well.
 */
export const canBeMended = (state: LibraryState): boolean =>
  state.state === 'unavailable' &&
  ['library-damaged', 'library-not-migrated', 'library-unwritable'].includes(state.error.code);
