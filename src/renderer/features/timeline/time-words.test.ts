import { expect, it } from 'vitest';
import { countBetween, spanOfBars, spanWords } from './time-words.ts';
import { besideSentence, extentSentence } from './timeline-sentences.ts';

const month = (text: string, count = 1) => ({ from: `${text}-01`, to: `${text}-28`, count });
const bars = Array.from({ length: 24 }, (_, n) =>
  month(`${1956 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`, n),
);

it('says years and months in words', () => {
  expect(spanWords({ from: '1956', to: '1956' })).toBe('1956');
  expect(spanWords({ from: '1956-08', to: '1957-02' })).toBe('August 1956 to February 1957');
  expect(spanWords({ from: '0079-08', to: '0079-08' })).toBe('August 79');
});

it('makes of bars the span in the fewest words, from either end', () => {
  expect(spanOfBars(bars, 'month', 7, 13)).toEqual({ from: '1956-08', to: '1957-02' });
  expect(spanOfBars(bars, 'month', 13, 7)).toEqual({ from: '1956-08', to: '1957-02' });
  expect(spanOfBars(bars, 'month', 0, 11)).toEqual({ from: '1956', to: '1956' });
  expect(spanOfBars(bars, 'month', 0, 23)).toEqual({ from: '1956', to: '1957' });
  expect(spanOfBars([{ from: '1956-01-01', to: '1956-12-31', count: 1 }], 'year', 0, 0)).toEqual({
    from: '1956',
    to: '1956',
  });
  expect(spanOfBars(bars, 'month', 3, 99)).toBe(null);
});

it('counts the records of a span', () => {
  expect([countBetween(bars, 1, 3), countBetween(bars, 3, 1), countBetween(bars, 2, 2)]).toEqual([6, 6, 2]);
});

it('tells what the bars do not show', () => {
  const timeline = { unit: 'month' as const, bars, undated: 0, later: 0, leftOut: 0 };
  expect(extentSentence(timeline)).toBe('January 1956 to December 1957, by the month');
  expect(extentSentence({ ...timeline, bars: [] })).toBe('No record of this list has a date.');
  expect(besideSentence(timeline, true)).toBe('');
  expect(besideSentence({ ...timeline, undated: 3, later: 1 }, true)).toBe(
    '3 undated, shown last. 1 record may be from these days or from later ones.',
  );
  expect(besideSentence({ ...timeline, undated: 1200 }, false)).toBe('1,200 undated, shown among them.');
});
