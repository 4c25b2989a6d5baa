import type { ErrorCode } from '#contract/errors.ts';
import { errorTitles as words } from '#words/en/error-titles.ts';
import { type Words, wordsOf } from '#words/words.ts';

// Of this type, so that the compiler finds a code without a title.
const t: Words<ErrorCode> = wordsOf('errorTitles', words);

/** A heading for a code; the sentence below it comes with the error and names the thing and the way out. */
export const titleOf = (code: ErrorCode): string => t(code);

/** The same, for those who do not ask `titleOf` yet. */
export const errorTitles: Readonly<Record<ErrorCode, string>> = new Proxy(words, {
  get: (_, code) => titleOf(code as ErrorCode),
});
