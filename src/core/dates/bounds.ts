import edtf from 'edtf';
import { interval } from './interval.ts';

/** First and last day of an EDTF date, as ISO dates; null where EDTF refuses it (30 February). */
export function boundsOf(text: string): { earliest: string; latest: string } | null {
  // edtf.js rolls 29 February over into March where the year has none; no other day slips past it.
  if ((text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).some(isNoDay)) return null;
  // Most dates of most collections are plain years and days, and the parser of the whole format takes half of an import.
  const span = plainSpan(text);
  if (span !== undefined) return span;
  // edtf.js takes a longer number for milliseconds since 1970, and so would date it.
  if (/^[-+]?\d{5,}$/.test(text)) return null;
  try {
    const { min, max } = edtf(text);
    const [earliest, latest] = [isoDay(min), isoDay(max)];
    // A year of five digits, or before our era, is no day of a catalogue.
    return min > max || ![earliest, latest].every((day) => /^\d{4}-/.test(day)) ? null : { earliest, latest };
  } catch {
    return null;
  }
}

const plain =
  /^([1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)[~?]?(?:\/([1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)[~?]?)?$/;

/**
 * The bounds of a year, month or day, or of two of which the second begins later, as EDTF wants it; undefined for
 * what is none.
 */
function plainSpan(text: string): { earliest: string; latest: string } | null | undefined {
  const [, start, end] = plain.exec(text) ?? [];
  if (start === undefined) return undefined;
  const [first, last] = [interval(start, start, 'exact'), interval(end ?? start, end ?? start, 'exact')];
  if (first?.earliest == null || last?.earliest == null || last.latest === null) return null;
  const isSpan = end === undefined || last.earliest > first.earliest;
  return isSpan ? { earliest: first.earliest, latest: last.latest } : null;
}

const isNoDay = (day: string) => {
  const time = Date.parse(day);
  return Number.isNaN(time) || isoDay(time) !== day;
};

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
