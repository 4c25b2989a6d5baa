import type { RecordDate } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';

const t = wordsOf('reader', words);

const day = new Intl.DateTimeFormat(spokenLocale(), {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * How a date was read where that is not plain from the print: the days that it can mean and why, how sure its source is,
 * and where it sorts. Null for a day that is certain.
 */
export function explainDate(date: RecordDate): string | null {
  const { text, edtf, earliest, latest, certainty } = date;
  if (edtf === null) return t('notUnderstood', { text });
  const mark = certainty === 'exact' ? null : t('markSentence', { mark: markOf(date) });
  const [first, last] = [dayOf(earliest), dayOf(latest)];
  if (first === null || last === null) return mark && t('markedOnly', { text, mark: markOf(date) });
  if (first === last) return mark && `${t('readAs', { text, day: first })} ${mark}`;
  const sentences = [t('anyDay', { text, first, last, why: whyOf(edtf) }), mark, t('foundByEach')];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** An inferred date may be printed in brackets, be the day before a file's name, or be marked so in its source. */
function markOf(date: RecordDate): RecordDate['certainty'] | 'brackets' | 'fileName' {
  if (isOfFileName(date)) return 'fileName';
  return date.certainty === 'inferred' && /^[[［]/.test(date.text) ? 'brackets' : date.certainty;
}

/** True for the day that a keeper of files wrote before a name: “1957-05-12_letter”, whatever the record's title is. */
export const isOfFileName = ({ text, source, certainty }: RecordDate): boolean =>
  certainty === 'inferred' && source === 'title' && /^\d{4}([-_.])\d{2}\1\d{2}$/.test(text);

/** Why EDTF gives more than one day (ISO 8601-2, levels 0 and 1). */
function whyOf(edtf: string): 'open' | 'span' | 'month' | 'year' {
  const ends = edtf.replaceAll(/[~?%]/g, '').split('/');
  if (ends.includes('..') || ends.includes('')) return 'open';
  if (ends.length > 1) return 'span';
  return /^\d{4}-\d{2}$/.test(ends[0] ?? '') ? 'month' : 'year';
}

/** Null also for a day that no calendar has. */
function dayOf(iso: string | null): string | null {
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return iso === null || Number.isNaN(instant) ? null : day.format(instant);
}
