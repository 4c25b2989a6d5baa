import type { RecordDate } from '#contract/entities.ts';
import type { Attributes } from './parse-xml.ts';

/** What the attributes of a `date` say (TEI att.datable), without the time of day. */
export type DateReading = Pick<RecordDate, 'edtf' | 'earliest' | 'latest' | 'certainty'>;

/** A day, month or year of the common era as the standards write it; a time of day and a zone may follow a day. */
const dated = /^(\d{4}(?:-\d{2}(?:-\d{2}(?=$|T|Z|[+-]))?)?)(?:$|T|Z|[+-]\d\d:)/;

/** The calendar day is the one that is written: a zone never moves it. */
const dayOf = (value: string | undefined): string | null => dated.exec(value?.trim() ?? '')?.[1] ?? null;

const datable = ['when', 'from', 'to', 'notBefore', 'notAfter'];
/** Attributes of other standards beside TEI's own: `when-iso`, `from-custom`. */
const attributeOf = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? attributes[`${name}-iso`];

export const hasDateAttributes = (attributes: Attributes): boolean =>
  datable.some((name) => attributeOf(attributes, name) !== undefined);

/** The EDTF form of the attributes; null where there is none or it is no date of the calendar. */
export const edtfOf = (attributes: Attributes): string | null => readDate(attributes)?.edtf ?? null;

/**
 * Reads `when`, `from`, `to`, `notBefore`, `notAfter` and what stands with them on certainty. A span from two days
 * is an interval; one day that lies between two others is an approximate interval; a missing end stays open.
 */
export function readDate(attributes: Attributes): DateReading | null {
  const [when, from, to, notBefore, notAfter] = datable.map((name) => dayOf(attributeOf(attributes, name)));
  const certainty = certaintyOf(attributes);
  const start = from ?? when;
  if (start || to) {
    const end = to ?? (from ? undefined : when);
    return interval(start, end, certainty);
  }
  if (notBefore || notAfter) {
    return interval(notBefore, notAfter, certainty === 'exact' ? 'approximate' : certainty);
  }
  return null;
}

/** Both ends may be the same; null where an end is no day of the calendar or the end is before the start. */
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

function certaintyOf({ cert, precision, evidence, ana }: Attributes): RecordDate['certainty'] {
  if (cert === 'low' || cert === 'unknown') return 'uncertain';
  if (precision === 'low' || precision === 'medium' || cert === 'medium') return 'approximate';
  if (/infer|conjecture|supplied/.test(`${evidence ?? ''} ${ana ?? ''}`)) return 'inferred';
  return 'exact';
}
