import type { RecordDate } from '#contract/entities.ts';
import type { CslDate, CslItem } from './csl-types.ts';
import { cslText } from './plain-text.ts';

/** Year, month and day of one end of a date; the last two may be unknown. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/**
 * The date for `issued`: a day, month or year, a range as two date-parts, `circa` for an approximate one.
 * A bracketed date is the editor's, so it is written out: "[September 1956]" inferred, "[September 1956?]"
 * uncertain (CMOS 18, 14.44). What EDTF could not hold stands as printed. Never a made-up year.
 */
export function cslDate(date: RecordDate, locale?: string): CslDate {
  const ends = datePartsOf(date.edtf);
  if (ends === null) return { literal: cslText(date.text) };
  switch (date.certainty) {
    case 'exact':
      return { 'date-parts': ends };
    case 'approximate':
      return { 'date-parts': ends, circa: true };
    case 'inferred':
      return { literal: cslText(`[${printedDate(ends, locale)}]`) };
    case 'uncertain':
      return { literal: cslText(`[${printedDate(ends, locale)}?]`) };
  }
}

/**
 * The same for a style of ours, which sets the brackets itself, since it may want the year alone. What CSL
 * has no variable for is told by two that are else empty: `status` means brackets, with a question mark if
 * `circa`; `note` that the date is words.
 */
export function ownDate(date: RecordDate): Partial<CslItem> {
  const ends = datePartsOf(date.edtf);
  if (ends === null) return { issued: { literal: cslText(date.text) }, note: 'date in words' };
  const { certainty } = date;
  return {
    issued: {
      'date-parts': ends,
      ...((certainty === 'approximate' || certainty === 'uncertain') && { circa: true }),
    },
    ...((certainty === 'inferred' || certainty === 'uncertain') && { status: 'inferred' }),
  };
}

/** The ends of an EDTF level 0 or 1 date or closed interval; null for what has no plain year, month, day. */
export function datePartsOf(edtf: string | null): readonly [DateParts, ...DateParts[]] | null {
  const ends = (edtf ?? '').split('/').map(partsOf);
  const [first, second] = ends;
  if (first === undefined || first === null || ends.length > 2 || second === null) return null;
  if (second === undefined || second.join() === first.join()) return [first];
  return [first, second];
}

function partsOf(text: string): DateParts | null {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[~?%]?$/.exec(text);
  if (found === null || Number(found[1]) === 0) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return null;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** A date in words, as the style writes it: "September 19–23, 1956". */
export function printedDate(ends: readonly [DateParts, ...DateParts[]], language = 'en-US'): string {
  const [first, second] = ends;
  const parts = second !== undefined && second.length < first.length ? second : first;
  const signs = dateSigns[language.slice(0, 2)];
  if (signs !== undefined) return signedDate([first, second], signs, parts.length);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts.length > 1 && { month: 'long' }),
    ...(parts.length > 2 && { day: 'numeric' }),
  });
  const text =
    second === undefined
      ? format.format(instant(first))
      : format.formatRange(instant(first), instant(second));
  // Chicago sets no space around the dash of a range (CMOS 17, 6.78).
  return text.replaceAll(/\s*–\s*/gu, '–');
}

/** Year, month and day of languages that write a sign behind each, and what stands between them. */
const dateSigns: Readonly<Record<string, readonly [signs: readonly string[], between: string]>> = {
  zh: [['年', '月', '日'], ''],
  ja: [['年', '月', '日'], ''],
  ko: [['년', '월', '일'], ' '],
};

/**
 * “1956年9月3日–5日”, as our styles have it: the second end begins with the first part that differs. For a range the
 * platform writes figures and slashes there, whatever it is asked for.
 */
function signedDate(
  [first, second]: readonly [DateParts, DateParts | undefined],
  [signs, between]: readonly [readonly string[], string],
  count: number,
): string {
  const written = (parts: DateParts) => parts.slice(0, count).map((part, at) => `${part}${signs[at]}`);
  const start = written(first).join(between);
  if (second === undefined) return start;
  const from = first.slice(0, count).findIndex((part, at) => part !== second[at]);
  return from < 0 ? start : `${start}–${written(second).slice(from).join(between)}`;
}

function instant([year, month = 1, day = 1]: DateParts): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year);
  return date;
}
