import type { RecordDate } from '#contract/entities.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { type DateParts, datePartsOf, printedDate } from '../../../cite/csl-date.ts';
import { boundsOf } from '../../../dates/bounds.ts';
import { interval } from '../../../dates/interval.ts';
import { saysUndated } from '../../../dates/parse-date.ts';
import { tableDate } from '../../table-dates.ts';
import type { Warn } from './item.ts';

const t = wordsOf('hostFiles', hostFiles);

type Kind = RecordDate['kind'];

/** A longer one is no date but somebody's explanation of it. */
const maxChars = 200;
const day = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?';
const open = new RegExp(`^(?:(${day})[?~%]?/(?:\\.\\.)?|(?:\\.\\.)?/(${day})[?~%]?)$`);
const season = /^(spring|summer|autumn|fall|winter),?\s+(\d{4})$/i;
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/**
 * A date as a reference prints it: in words, in numbers, or by ISO 8601-2 (EDTF), which is put into words. What is
 * not understood is kept as printed and said; null where it says that there is none.
 */
export function dateOf(printed: string, kind: Kind, warn: Warn): RecordDate | null {
  const text = printed.replaceAll(/\s+/g, ' ').trim();
  if (text === '' || saysUndated(text)) return null;
  const found = text.length > maxChars ? null : reading(text, kind);
  if (found) return found;
  const short = text.length > 60 ? `${text.slice(0, 60)} …` : text;
  warn('date', t('dateKept', { date: short }));
  return unread(text.slice(0, maxChars), kind);
}

/** A date that is understood; null for any other. */
export function readableDate(text: string, kind: Kind): RecordDate | null {
  return text.length > maxChars ? null : reading(text.replaceAll(/\s+/g, ' ').trim(), kind);
}

/** A date of years, months and days with nothing printed beside it, one or both ends of a span. */
export function dateOfParts(
  ends: readonly (readonly number[])[],
  kind: Kind,
  certainty: RecordDate['certainty'],
): RecordDate | null {
  const sign = certainty === 'approximate' ? '~' : certainty === 'uncertain' ? '?' : '';
  const [first = '', last, ...more] = ends.slice(0, 3).map((parts) => isoOf(parts) ?? '');
  if (first === '' || last === '' || more.length > 0) return null;
  return reading(
    last === undefined || last === first ? first + sign : `${first + sign}/${last + sign}`,
    kind,
  );
}

/** The 13th to 16th month are seasons (CSL 1.0.2), and so are the 21st to 24th (EDTF). */
function isoOf([year = 0, month, dayOfMonth]: readonly number[]): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const digits = String(year).padStart(4, '0');
  if (month === undefined || month === 0) return digits;
  const inYear = month >= 13 && month <= 16 ? month + 8 : month;
  if (!Number.isInteger(inYear) || inYear < 1 || inYear > 24) return null;
  if (dayOfMonth === undefined || dayOfMonth === 0) return `${digits}-${pad(inYear)}`;
  return `${digits}-${pad(inYear)}-${pad(dayOfMonth)}`;
}

const pad = (number: number) => String(number).padStart(2, '0');

function reading(text: string, kind: Kind): RecordDate | null {
  const [, from, to] = open.exec(text) ?? [];
  if (from !== undefined || to !== undefined) return openDate(text, from, to, kind);
  const [, name = '', year] = season.exec(text) ?? [];
  const number = seasons.indexOf(name.toLowerCase().replace('fall', 'autumn')) + 21;
  if (year !== undefined) return seasonOf(text, `${year}-${number}`, kind);
  const found = tableDate(text, kind, null);
  if (found === null || !found.understood) return null;
  const { date } = found;
  const printed = date.edtf === text ? inWords(text, date.certainty) : text;
  return isDay(date.earliest) && isDay(date.latest) ? { ...date, text: printed } : null;
}

function openDate(
  text: string,
  from: string | undefined,
  to: string | undefined,
  kind: Kind,
): RecordDate | null {
  const certainty = text.includes('?') ? 'uncertain' : /[~%]/.test(text) ? 'approximate' : 'exact';
  const found = interval(from, to, certainty);
  const words = inWords(from ?? to ?? '', 'exact');
  return (
    found && { ...found, text: `${from === undefined ? 'until' : 'from'} ${words}`, kind, source: 'metadata' }
  );
}

function seasonOf(text: string, edtf: string, kind: Kind): RecordDate | null {
  const bounds = boundsOf(edtf);
  return bounds && { text, edtf, ...bounds, certainty: 'exact', kind, source: 'metadata' };
}

/** False for a day beyond the years that a calendar of four figures has. */
const isDay = (text: string | null) => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "1956-09~" as "c. September 1956"; a form that has no words stays as it is. */
function inWords(edtf: string, certainty: RecordDate['certainty']): string {
  const [, year = '', of = ''] = /^(\d{4})-(2[1-4])$/.exec(edtf) ?? [];
  const name = seasons[Number(of) - 21];
  if (name !== undefined) return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  const ends = datePartsOf(edtf);
  if (ends === null) return edtf;
  const printed = ends.length === 1 ? wordsOfDay(ends[0]) : printedDate(ends);
  if (certainty === 'approximate') return `c. ${printed}`;
  return certainty === 'uncertain' ? `${printed}?` : printed;
}

/** As `printedDate` has it, which takes a millisecond. */
const wordsOfDay = ([year, month, dayOfMonth]: DateParts): string => {
  if (month === undefined) return String(year);
  return `${months[month - 1]} ${dayOfMonth === undefined ? '' : `${dayOfMonth}, `}${year}`;
};

const unread = (text: string, kind: Kind): RecordDate => ({
  text,
  edtf: null,
  earliest: null,
  latest: null,
  certainty: 'uncertain',
  kind,
  source: 'metadata',
});
