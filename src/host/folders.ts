/** For the shells, which may not look into core: the one way in which Carrel makes folders. */
export { makeFolder } from '#core/library/files.ts';
