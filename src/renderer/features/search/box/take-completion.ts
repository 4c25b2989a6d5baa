import type { Result } from '#contract/api.ts';

/** Completions, and the text and caret that they were asked for. */
export interface Offered extends Result<'search.complete'> {
  readonly text: string;
  readonly caret: number;
}

export interface Typed {
  readonly text: string;
  readonly caret: number;
}

/**
 * The stretch that the offered would replace in what is typed by now; null where they are about something else. While
 * one types on in the same word they still hold, so that the list does not come and go with every letter.
 */
export function stretchNow(
  { text, caret, from, to }: Offered,
  now: Typed,
): { from: number; to: number } | null {
  const until = to + now.text.length - text.length;
  const isSameWord =
    now.text.slice(0, from) === text.slice(0, from) &&
    now.text.slice(until) === text.slice(to) &&
    now.caret >= from + Math.min(2, caret - from) &&
    now.caret <= until &&
    !/\s/u.test(now.text.slice(Math.min(caret, now.caret), now.caret));
  return isSameWord ? { from, to: until } : null;
}

/** The text with a completion in place, and the caret after it. A space ends the word, where the text ends with it. */
export function takeCompletion(
  text: string,
  { from, to }: { from: number; to: number },
  taken: string,
): Typed {
  const after = text.slice(to);
  const inserted = after === '' ? `${taken} ` : taken;
  return { text: `${text.slice(0, from)}${inserted}${after}`, caret: from + inserted.length };
}
