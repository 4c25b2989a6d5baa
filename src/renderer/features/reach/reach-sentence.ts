import { reach as words } from '#words/en/reach.ts';
import { wordsOf } from '#words/words.ts';
import type { Reach } from './use-reach.ts';

const t = wordsOf('reach', words);

/** What all of it comes to, in a sentence or two. */
export function reachSentence({ groups, own, done }: Reach): string {
  const rows = groups.flatMap((group) => group.rows);
  const all = rows.length;
  if (!done) {
    const tried = rows.filter(({ outcome }) => outcome !== null).length;
    return t('sumTrying', { tried, all });
  }
  const reached = rows.filter(({ outcome }) => outcome === 'reached');
  const deaf = own.rows.filter(({ outcome }) => outcome !== 'reached');
  if (reached.length > 0) return t('sumReached', { count: reached.length, all });
  return deaf.length > 0 ? t('sumDeaf') : t('sumNothing', { all });
}
