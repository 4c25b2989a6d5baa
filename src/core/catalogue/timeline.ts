import type { Timeline } from '#contract/catalogue.ts';
import { indexOf } from '../index/open-index.ts';
import { noDay } from '../index/per-record.ts';
import type { FoundRows } from './count-facets.ts';
import { dayAt, msOfDay } from './masks.ts';

/** Years up to which a timeline is drawn by the month. */
const maxYearsByMonth = 4;
/** Years that a timeline can show; a wrong date far away would make all others one bar. */
const maxYears = 1500;

/** When the records are from, without gaps. An uncertain date counts once, where it stands in the list. */
export function timelineOf(found: readonly FoundRows[]): Timeline {
  const days: number[] = [];
  let undated = 0;
  for (const { pack, rows } of found) {
    const index = indexOf(pack);
    for (const row of rows) {
      const day = dayAt(index, row);
      if (day === noDay) undated += 1;
      else days.push(day);
    }
  }
  const months = new Map<number, number>();
  for (const day of days) {
    const date = new Date(day * msOfDay);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  if (months.size === 0) return { unit: 'year', bars: [], undated };
  return { ...barsOf(months), undated };
}

function barsOf(months: ReadonlyMap<number, number>): Omit<Timeline, 'undated'> {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const month of months.keys()) [first, last] = [Math.min(first, month), Math.max(last, month)];
  const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor(last / 12)];
  const byMonth = lastYear - firstYear < maxYearsByMonth;
  const step = byMonth ? 1 : 12;
  const begin = byMonth ? first : Math.max(firstYear, lastYear - maxYears + 1) * 12;
  const bars: { from: string; to: string; count: number }[] = [];
  for (let month = begin; month <= last; month += step) {
    let count = 0;
    for (let each = month; each < month + step; each += 1) count += months.get(each) ?? 0;
    bars.push({ from: dayOfMonth(month, 1), to: dayOfMonth(month + step, 0), count });
  }
  return { unit: byMonth ? 'month' : 'year', bars };
}

function dayOfMonth(month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, day);
  return date.toISOString().slice(0, 10);
}
