import type { Wording } from '#contract/notes.ts';

/** A note is saved at each pause. A longer one ends a sitting, and the last wording of each is what one looks for. */
const pauseMs = 5 * 60_000;

/** The last wordings of the sittings, of wordings with the newest first. */
export function sittings(wordings: readonly Wording[]): readonly Wording[] {
  return wordings.filter(({ savedAt }, at) => {
    const next = wordings[at - 1];
    return next === undefined || Date.parse(next.savedAt) - Date.parse(savedAt) >= pauseMs;
  });
}
