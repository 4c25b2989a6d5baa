import type { RecordDate } from '#contract/entities.ts';
import type { DateReading } from './parse-date.ts';

/**
 * A reading from a first and a last day, month or year. Both ends may be the same; null where an end is no day of the calendar or the end is before
 * the start.
 */
export function interval(
  start: string | null | undefined,
  end: string | null | undefined,
  certainty: RecordDate['certainty'],
): DateReading | null {
  const first = start ? spanOf(start) : undefined;
  const last = end ? spanOf(end) : undefined;
  if (first === null || last === null || (first === undefined && last === undefined)) return null;
  // An open end has no day of its own; for its place in the catalogue the known end stands for both.
  const earliest = first?.earliest ?? last?.earliest ?? null;
  const latest = last?.latest ?? first?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  const sign = certainty === 'uncertain' ? '?' : certainty === 'approximate' ? '~' : '';
  const ends = start === end ? [start] : [start, end];
  const edtf = ends.map((part) => (part ? part + sign : '..')).join('/');
  return { edtf, earliest, latest, certainty };
}

/** First and last day of a year, month or day; null where the calendar has none such. Editions have dates by the ten thousand. */
function spanOf(value: string): { earliest: string; latest: string } | null {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { earliest: `${value}-01`, latest: `${value}-${days}` };
  return Number(day) < 1 || Number(day) > days ? null : { earliest: value, latest: value };
}
