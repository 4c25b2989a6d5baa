import type { RecordDate } from '#contract/entities.ts';
import { boundsOf } from '../dates/bounds.ts';
import { dateFrom, saysUndated } from '../dates/parse-date.ts';

/** Which of the two first numbers of 03/04/1957 is the month. Null: the table does not say. */
export type DateOrder = 'day-first' | 'month-first' | null;

const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/;
/** ISO 8601 instants, of which the day is meant, as databases export them. */
const instant = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;
const edtf = /^[\dXYu?~%.,/\-[\]{}]{4,60}$/;

/**
 * A date from a table's cell; null where the cell says that there is none. One that is not understood is kept as
 * printed. "03/04/1957" is read only where the column as a whole shows which number is the month.
 */
export function tableDate(
  text: string,
  kind: RecordDate['kind'],
  order: DateOrder,
  approximate = false,
): { readonly date: RecordDate; readonly understood: boolean } | null {
  if (saysUndated(text)) return null;
  const read = reading(text, order, approximate);
  if (read) return { date: { ...read, text, kind, source: 'metadata' }, understood: true };
  const date: RecordDate = {
    text,
    edtf: null,
    earliest: null,
    latest: null,
    certainty: 'uncertain',
    kind,
    source: 'metadata',
  };
  return { date, understood: false };
}

function reading(text: string, order: DateOrder, approximate: boolean): RecordDate | null {
  const plain = isoForm(text, order) ?? text;
  const about = approximate ? dateFrom(`c. ${plain}`, 'metadata') : null;
  return about ?? dateFrom(plain, 'metadata') ?? edtfDate(plain);
}

/** Numbers and instants as an ISO date; null for what is neither. */
function isoForm(text: string, order: DateOrder): string | null {
  const day = instant.exec(text)?.[1];
  if (day !== undefined) return day;
  const [, year, month, dayOfYear] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return [year, pad(month), ...(dayOfYear ? [pad(dayOfYear)] : [])].join('-');
  const [, one = '', sign, two = '', last] = numeric.exec(text) ?? [];
  if (last === undefined) return null;
  // Points stand between day, month and year in that order wherever they are in use.
  const chosen = sign === '.' ? 'day-first' : order;
  if (chosen === null) return null;
  const [first, second] = chosen === 'day-first' ? [two, one] : [one, two];
  // Registers write 00 for a day or month that is not known.
  if (Number(first) === 0) return last;
  return Number(second) === 0 ? `${last}-${pad(first)}` : `${last}-${pad(first)}-${pad(second)}`;
}

const pad = (digits = '') => digits.padStart(2, '0');

function edtfDate(text: string): RecordDate | null {
  const bounds = edtf.test(text) ? boundsOf(text) : null;
  if (bounds === null) return null;
  const certainty = text.includes('?') ? 'uncertain' : /[~%]/.test(text) ? 'approximate' : 'exact';
  return { text, edtf: text, ...bounds, certainty, kind: null, source: 'metadata' };
}

/** Collects what a column's dates show of their order. */
export function createDateOrder(): { see(text: string): void; order(): DateOrder } {
  let [days, months] = [0, 0];
  return {
    see(text) {
      const [, one, , two] = numeric.exec(text) ?? [];
      if (Number(one) > 12 && Number(two) <= 12) days += 1;
      if (Number(two) > 12 && Number(one) <= 12) months += 1;
    },
    order() {
      if (days > 0 && months === 0) return 'day-first';
      return months > 0 && days === 0 ? 'month-first' : null;
    },
  };
}
