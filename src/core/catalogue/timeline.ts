import type { Timeline } from '#contract/catalogue.ts';
import { indexOf } from '../index/open-index.ts';
import { dayOf } from '../index/per-record.ts';
import type { Query, QueryNode } from '../search/parse-query.ts';
import type { FoundRows } from './count-facets.ts';
import { dayAt, monthsOf, noMonth } from './masks.ts';

/** Years up to which a timeline is drawn by the month. */
const maxYearsByMonth = 4;
/** Years that a timeline can show; a wrong date far away would make all others one bar. */
const maxYears = 1500;

/**
 * When the records are from, without gaps. An uncertain date counts once, where it stands in the list; where that is
 * after the last day that was asked for it stands beside, or a vague date would stretch a short span.
 */
export function timelineOf(found: readonly FoundRows[], lastDay: string | null): Omit<Timeline, 'leftOut'> {
  const last = lastDay === null ? Number.POSITIVE_INFINITY : dayOf(lastDay);
  const counts = new Map<number, number>();
  let [undated, later] = [0, 0];
  for (const { pack, rows } of found) {
    const index = indexOf(pack);
    const months = monthsOf(index);
    for (const row of rows) {
      const month = months[row] ?? noMonth;
      if (month === noMonth) undated += 1;
      else if (dayAt(index, row) > last) later += 1;
      else counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return { unit: 'year', bars: [], undated, later };
  return { ...barsOf(counts), undated, later };
}

const conjuncts = ({ root }: Query): readonly QueryNode[] =>
  root === null ? [] : root.type === 'and' ? root.nodes : [root];

/** The last day that a query asks for; null where it names none. `date:1956 OR undated:` names one too. */
export function spanEnd(query: Query): string | null {
  const days = conjuncts(query).flatMap((node) => {
    const either = node.type === 'or' ? node.nodes : [node];
    const dates = either.filter((each) => each.type === 'date');
    const others = either.filter((each) => each.type !== 'date' && each.type !== 'undated');
    return dates.length === 1 && others.length === 0 ? (dates[0]?.latest ?? []) : [];
  });
  return days.toSorted()[0] ?? null;
}

function barsOf(months: ReadonlyMap<number, number>): Pick<Timeline, 'unit' | 'bars'> {
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
