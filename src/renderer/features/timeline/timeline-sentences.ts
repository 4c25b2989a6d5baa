import type { Timeline } from '#contract/catalogue.ts';
import { countOf } from '../../text/count-of.ts';
import { momentOf, spanWords } from './time-words.ts';

/** "April 1955 to December 1972, by the year". */
export function extentSentence({ bars, unit }: Timeline): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return 'No record of this list has a date.';
  const words = spanWords({ from: momentOf(first, unit), to: momentOf(last, unit) });
  return `${words}, by the ${unit}`;
}

/** What stands beside the bars, in words; empty where all records are in them. */
export function besideSentence({ undated, later }: Timeline, isByDate: boolean): string {
  const sentences = [
    ...(undated > 0
      ? [`${countOf(undated, 'undated', 'undated')}, ${isByDate ? 'shown last' : 'shown among them'}.`]
      : []),
    ...(later > 0 ? [`${countOf(later, 'record')} may be from these days or from later ones.`] : []),
  ];
  return sentences.join(' ');
}
