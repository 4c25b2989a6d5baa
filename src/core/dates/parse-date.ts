import type { RecordDate } from '#contract/entities.ts';
import { boundsOf } from './bounds.ts';
import { formOf } from './english-forms.ts';

/** What a machine can say of a printed date; the printed form and its place in the source come on top. */
export type DateReading = Pick<RecordDate, 'edtf' | 'earliest' | 'latest' | 'certainty'>;

/**
 * Reads an English date label: "January 7, 1969", "c. 1956", "Second Half of 1968", "[1956?]".
 * Null where it is not understood or says that there is no date; a day that does not exist is not understood.
 */
export function parseDate(text: string): DateReading | null {
  const { bare, certainty } = unwrap(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  const edtf = formOf(bare);
  const bounds = edtf === null ? null : boundsOf(edtf);
  if (edtf === null || bounds === null) return null;
  return { edtf: qualify(edtf, certainty), ...bounds, certainty };
}

/** A record's date from its printed form; null where `parseDate` does not understand it. */
export function dateFrom(
  text: string,
  source: RecordDate['source'],
  kind: RecordDate['kind'] = null,
): RecordDate | null {
  const reading = parseDate(text);
  return reading === null ? null : { text, ...reading, kind, source };
}

/** True for the words by which a listing says that it knows no date. */
export const saysUndated = (text: string): boolean =>
  /^[[(]?(?:undated|no date|date unknown|unknown date|unknown|n\.\s?d\.?|nd)[\])]?$/i.test(text.trim());

/** Takes off brackets, "circa" and question marks, and says what they mean. */
function unwrap(text: string): { bare: string; certainty: RecordDate['certainty'] } {
  const inBrackets = /^\[(.+)\]$/.exec(text)?.[1];
  const inner = (inBrackets ?? text).trim();
  const about = /^(?:c\.|ca\.?|circa|about|approximately|around)\s*(.+)$/i.exec(inner)?.[1];
  const asked = /^(.+?)\s*(?:\(\?\)|\?)$/.exec(about ?? inner)?.[1];
  const bare = (asked ?? about ?? inner).replace(/^the /i, '');
  if (asked !== undefined) return { bare, certainty: 'uncertain' };
  if (about !== undefined) return { bare, certainty: 'approximate' };
  return { bare, certainty: inBrackets === undefined ? 'exact' : 'inferred' };
}

/** EDTF level 1: "?" for uncertain, "~" for approximate, on both ends of an interval. */
function qualify(edtf: string, certainty: RecordDate['certainty']): string {
  const sign = certainty === 'uncertain' ? '?' : certainty === 'approximate' ? '~' : '';
  return edtf
    .split('/')
    .map((end) => end + sign)
    .join('/');
}
