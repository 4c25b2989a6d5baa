import type { Timeline } from '#contract/catalogue.ts';
import { timeline as words } from '#words/en/timeline.ts';
import { wordsOf } from '#words/words.ts';
import { momentOf, spanWords } from './time-words.ts';

const t = wordsOf('timeline', words);

/** "April 1955 to December 1972, by the year". */
export function extentSentence({ bars, unit }: Timeline): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return t('noDates');
  const span = spanWords({ from: momentOf(first, unit), to: momentOf(last, unit) });
  return t('extent', { span, unit });
}

/** What stands beside the bars, in words; empty where all records are in them. */
export function besideSentence({ undated, later }: Timeline, isByDate: boolean): string {
  const sentences = [
    ...(undated > 0 ? [t(isByDate ? 'undatedLast' : 'undatedAmong', { count: undated })] : []),
    ...(later > 0 ? [t('later', { count: later })] : []),
  ];
  return sentences.join(' ');
}
