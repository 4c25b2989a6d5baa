import type { Interpretation } from '#contract/search.ts';

export type Problem = Interpretation['problems'][number];

/** What may be wrong only because it is not finished is told when the reader pauses. */
export function shownProblems(
  query: string,
  problems: readonly Problem[],
  isPaused: boolean,
): readonly Problem[] {
  const end = query.trimEnd().length;
  return isPaused ? problems : problems.filter(({ to }) => to < end);
}
