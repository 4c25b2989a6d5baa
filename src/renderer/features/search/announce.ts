import type { Interpretation } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('search', words);

/** What those hear who do not see the lines above the list, once the reader pauses; empty where nothing is to say. */
export function announce({ corrections, expansions, problems }: Interpretation): string {
  const others = expansions.filter(({ on }) => on).map(({ typed }) => typed);
  return [
    ...corrections.map(({ typed, used }) => t('nothingHas', { typed, used })),
    ...(others.length > 0 ? [t('othersToo', { words: others.join(t('comma')) })] : []),
    ...problems.map(({ message }) => message),
  ].join(' ');
}
