import type { Timeline } from '#contract/catalogue.ts';
import { timeline as words } from '#words/en/timeline.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import type { Span } from './query-span.ts';

const t = wordsOf('timeline', words);

export type Bar = Timeline['bars'][number];
export type Unit = Timeline['unit'];

const monthWords = new Intl.DateTimeFormat(spokenLocale(), {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "1956", "August 1956": a year or month as it is read. */
export const momentWords = (text: string): string =>
  text.length > 4
    ? monthWords.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`))
    : t('year', { year: text });

/** "August 1956 to February 1957"; one year or month by itself. */
export function spanWords({ from, to }: Span): string {
  return from === to ? momentWords(from) : t('span', { from: momentWords(from), to: momentWords(to) });
}

/** The year or month of a bar, as a query has it. */
export const momentOf = (bar: Bar, unit: Unit): string => bar.from.slice(0, unit === 'year' ? 4 : 7);

/** The span of the bars from one to another, in the fewest words: twelve months from January are a year. */
export function spanOfBars(bars: readonly Bar[], unit: Unit, one: number, other: number): Span | null {
  const [first, last] = [bars[Math.min(one, other)], bars[Math.max(one, other)]];
  if (!first || !last) return null;
  const isWholeYears = first.from.slice(5, 7) === '01' && last.to.slice(5, 7) === '12';
  const chars = unit === 'year' || isWholeYears ? 4 : 7;
  return { from: first.from.slice(0, chars), to: last.to.slice(0, chars) };
}

/** Records in the bars from one to another. */
export const countBetween = (bars: readonly Bar[], one: number, other: number): number =>
  bars.slice(Math.min(one, other), Math.max(one, other) + 1).reduce((sum, { count }) => sum + count, 0);
