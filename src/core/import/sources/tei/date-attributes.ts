import type { RecordDate } from '#contract/entities.ts';
import { interval } from '../../../dates/interval.ts';
import type { DateReading } from '../../../dates/parse-date.ts';
import type { Attributes } from '../../xml/parse-xml.ts';

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

function certaintyOf({ cert, precision, evidence, ana }: Attributes): RecordDate['certainty'] {
  if (cert === 'low' || cert === 'unknown') return 'uncertain';
  if (precision === 'low' || precision === 'medium' || cert === 'medium') return 'approximate';
  if (/infer|conjecture|supplied/.test(`${evidence ?? ''} ${ana ?? ''}`)) return 'inferred';
  return 'exact';
}
