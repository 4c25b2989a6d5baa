import type { SearchIndex } from '../../index/open-index.ts';
import { dayOf, noDay } from '../../index/per-record.ts';
import type { DateNode } from '../query/query.ts';

type Dates = Pick<SearchIndex, 'earliest' | 'latest'>;

/**
 * Records whose date can lie in the span, ascending. An uncertain date belongs to every day that it can mean: one of "about
 * September 1956" is found by 4 September, and by the year.
 */
export function matchDate({ earliest, latest }: Dates, node: DateNode): number[] {
  const fits = createFits(node);
  const rows: number[] = [];
  for (let i = 0; i < latest.length; i += 1) {
    // Where one bound is not known it is the other.
    const [begins, ends] = [earliest[i] as number, latest[i] as number];
    if (begins === noDay && ends === noDay) continue;
    if (fits(begins === noDay ? ends : begins, ends === noDay ? begins : ends)) rows.push(i + 1);
  }
  return rows;
}

/** Whether a date with these bounds, ISO days, can lie in the span. */
export function isDateIn(node: DateNode, earliest: string, latest: string): boolean {
  return createFits(node)(dayOf(earliest), dayOf(latest));
}

function createFits(node: DateNode): (begins: number, ends: number) => boolean {
  const first = node.earliest === null ? Number.NEGATIVE_INFINITY : dayOf(node.earliest);
  const last = node.latest === null ? Number.POSITIVE_INFINITY : dayOf(node.latest);
  return (begins, ends) => begins <= last && ends >= first;
}

/** Records without a date, ascending. */
export function matchUndated(dates: Dates): number[] {
  const rows: number[] = [];
  for (let row = 1; row <= dates.latest.length; row += 1) if (isUndated(dates, row)) rows.push(row);
  return rows;
}

export const isUndated = ({ earliest, latest }: Dates, row: number): boolean =>
  earliest[row - 1] === noDay && latest[row - 1] === noDay;
