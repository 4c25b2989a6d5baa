import { AppError } from '#contract/errors.ts';

/** `source-unreadable` for a file of a bundled collection. */
export const unreadable = (file: string, reason: string) =>
  new AppError('source-unreadable', `${file} cannot be used: ${reason}.`);
