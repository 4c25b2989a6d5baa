import type { RecordDate } from '#contract/entities.ts';
import { common } from '#words/en/common.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';

const c = wordsOf('common', common);

const day = new Intl.DateTimeFormat(spokenLocale(), {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

const dayOfYear = new Intl.DateTimeFormat(spokenLocale(), {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

export interface DateLabel {
  readonly text: string;
  /** True where the source is not sure or Carrel did not understand it: set in italics. */
  readonly uncertain: boolean;
  /** True where a date is given to the day. */
  readonly exact: boolean;
}

/**
 * A date as the catalogue's column shows it: to the day where it is known, else as printed, else n.d. Under a
 * heading that gives the year, the year is left out.
 */
export function formatDate(date: RecordDate | null, { underYear = false } = {}): DateLabel {
  if (!date) return { text: c('undated'), uncertain: true, exact: false };
  const instant = date.earliest === date.latest ? Date.parse(`${date.earliest}T00:00:00Z`) : Number.NaN;
  // A pack may name a day that no calendar has: it must neither become another nor take the list down.
  const exact = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date.earliest ?? '-');
  const text = exact ? (underYear ? dayOfYear : day).format(instant) : date.text;
  const known = underYear && date.text === date.latest?.slice(0, 4);
  return { text: known ? '' : text, uncertain: date.certainty !== 'exact' || date.edtf === null, exact };
}
