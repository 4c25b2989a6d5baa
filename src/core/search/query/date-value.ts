import { boundsOf } from '../../dates/bounds.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { DateField } from './query.ts';

/** What a date of a query asks for: a span of days, inclusive; null where that end is open. */
export interface DateValue {
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Typed with its later end first, and turned round. */
  readonly reversed: boolean;
}

/**
 * The days that `date:`, `before:` or `after:` asks for: `1956`, `1956-08..1957`, `..1956`, EDTF level 1
 * (`1956~`, `195X`, `1956-08/1957`, `1956-21`) or a date as it is printed in English. Null where it is none of them.
 */
export function readDateValue(text: string, relation: DateField): DateValue | null {
  const span = spanOf(text);
  if (span === null || relation === 'date') return span;
  const { earliest, latest, reversed } = span;
  if (relation === 'before')
    return earliest === null ? null : { earliest: null, latest: dayFrom(earliest, -1), reversed };
  return latest === null ? null : { earliest: dayFrom(latest, 1), latest: null, reversed };
}

/** The two ends of `1956-08..1957`; null where it is one date. An end may be empty. */
export function endsOf(text: string): readonly [string, string] | null {
  const [, start, end] =
    /^(.*?)(?:\.\.\/\.\.|\/\.\.|\.\.\/|\.\.|\/)(.*)$/.exec(text) ?? /^(\d{4})[-–—](\d{4})$/.exec(text) ?? [];
  return start === undefined || end === undefined ? null : [start, end];
}

/** Longer than any date: nothing of that length is given to a grammar. */
const maxLength = 60;

function spanOf(text: string): DateValue | null {
  if (text.length > maxLength) return null;
  const ends = endsOf(text);
  if (ends === null) {
    const bounds = oneDate(text);
    return bounds && { ...bounds, reversed: false };
  }
  const [start, end] = ends.map((part) => (part === '' ? undefined : oneDate(part)));
  if (start === null || end === null) return null;
  if (start && end && start.earliest > end.latest) {
    return { earliest: end.earliest, latest: start.latest, reversed: true };
  }
  return { earliest: start?.earliest ?? null, latest: end?.latest ?? null, reversed: false };
}

/** Sets (`{1956,1958}`) are of EDTF level 2, and the library reads only the first of them. */
function oneDate(text: string): { earliest: string; latest: string } | null {
  if (/[[\]{}/]/.test(text)) return null;
  const bounds = boundsOf(text);
  if (bounds !== null) return bounds;
  const printed = parseDate(text);
  return printed?.earliest && printed.latest ? { earliest: printed.earliest, latest: printed.latest } : null;
}

function dayFrom(day: string, days: number): string {
  const time = Date.parse(day) + days * 86_400_000;
  // Beyond our calendar's first and last year there is nothing to be found.
  const iso = new Date(time).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : day;
}
