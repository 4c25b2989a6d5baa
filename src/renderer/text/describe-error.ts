import { isAppError } from '#contract/errors.ts';
import { titleOf } from './error-titles.ts';

/** Heading and sentence for whatever was thrown. */
export function describeError(error: unknown): { readonly title: string; readonly sentence: string } {
  if (isAppError(error)) return { title: titleOf(error.code), sentence: error.message };
  const sentence = error instanceof Error ? error.message : String(error);
  return { title: titleOf('internal'), sentence };
}
