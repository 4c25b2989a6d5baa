import type { Interpretation } from '#contract/search.ts';

/** What those hear who do not see the lines above the list, once the reader pauses; empty where nothing is to say. */
export function announce({ corrections, expansions, problems }: Interpretation): string {
  const others = expansions.filter(({ on }) => on).map(({ typed }) => typed);
  return [
    ...corrections.map(({ typed, used }) => `Nothing has “${typed}”. These are the results for “${used}”.`),
    ...(others.length > 0 ? [`Other spellings were looked for too: ${others.join(', ')}.`] : []),
    ...problems.map(({ message }) => message),
  ].join(' ');
}
