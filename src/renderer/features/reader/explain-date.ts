import type { RecordDate } from '#contract/entities.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const marks: Readonly<Partial<Record<RecordDate['certainty'], string>>> = {
  approximate: 'It is marked as approximate.',
  uncertain: 'It is marked as uncertain.',
  inferred: 'It stands in brackets: whoever described the record inferred it.',
};

/**
 * How a date was read where that is not plain from the print: the days that it can mean and why, how sure its source is,
 * and where it sorts. Null for a day that is certain.
 */
export function explainDate({ text, edtf, earliest, latest, certainty }: RecordDate): string | null {
  if (edtf === null)
    return `“${text}” was not understood; it is kept as printed, and the record sorts as undated.`;
  const mark = marks[certainty];
  const [first, last] = [dayOf(earliest), dayOf(latest)];
  if (first === null || last === null) return mark === undefined ? null : `“${text}”: ${lowered(mark)}`;
  if (first === last) return mark === undefined ? null : `“${text}” is read as ${first}. ${mark}`;
  const sentences = [
    `“${text}” can be any day from ${first} to ${last}, because ${whyOf(edtf)}.`,
    mark,
    'It is found by each of these days and sorts by the last.',
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** Why EDTF gives more than one day (ISO 8601-2, levels 0 and 1). */
function whyOf(edtf: string): string {
  const ends = edtf.replaceAll(/[~?%]/g, '').split('/');
  if (ends.includes('..') || ends.includes('')) return 'one end of the span is open';
  if (ends.length > 1) return 'a span is given';
  return /^\d{4}-\d{2}$/.test(ends[0] ?? '') ? 'only the month is given' : 'only the year is given';
}

/** Null also for a day that no calendar has. */
function dayOf(iso: string | null): string | null {
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return iso === null || Number.isNaN(instant) ? null : day.format(instant);
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
