import type { RecordDate } from '#contract/entities.ts';
import { boundsOf } from '../../../dates/bounds.ts';
import { interval } from '../../../dates/interval.ts';
import { type DateReading, parseDate, saysUndated } from '../../../dates/parse-date.ts';
import { descendants, type Element, elementsOf } from '../../xml/tree.ts';
import { didOf } from './components.ts';
import { wordsOf } from './words.ts';

export interface DatesFound {
  readonly dates: readonly RecordDate[];
  /** Dates that are there and were not understood. */
  readonly notUnderstood: readonly string[];
}

/** No printed date is longer. */
const readChars = 300;

/**
 * The dates of a unit: each `unitdate`, also in its title, by its `normal` form, else as printed; EAD3's structured
 * dates by their `standarddate`. What covers all goes before the years in which most was made (bulk).
 */
export function datesOf(unit: Element): DatesFound {
  const found: { readonly date: RecordDate; readonly isBulk: boolean }[] = [];
  const notUnderstood: string[] = [];
  for (const element of dateElements(unit)) {
    const isBulk = /bulk/i.test(element.attributes.type ?? element.attributes.unitdatetype ?? '');
    const readings = element.name === 'unitdate' ? readPrinted(element) : readStructured(element);
    for (const { text, reading } of readings) {
      if (text === '' || saysUndated(text)) continue;
      if (reading === null) notUnderstood.push(text);
      const printed = isBulk && !/bulk|predominant/i.test(text) ? `${text} (bulk)` : text;
      found.push({
        date: { text: printed, ...(reading ?? unread), kind: kindOf(element), source: 'metadata' },
        isBulk,
      });
    }
  }
  const dates = [...found.filter(({ isBulk }) => !isBulk), ...found.filter(({ isBulk }) => isBulk)];
  return { dates: unique(dates.map(({ date }) => date)), notUnderstood };
}

const unread: DateReading = { edtf: null, earliest: null, latest: null, certainty: 'uncertain' };

/** The printed form and EAD3's structured one of the same days are one date. */
const unique = (dates: readonly RecordDate[]): RecordDate[] =>
  dates.filter(
    (date, at) =>
      dates.findIndex((other) =>
        date.edtf === null ? other.text === date.text : other.edtf === date.edtf,
      ) === at,
  );

export const isDateElement = ({ name }: Element): boolean =>
  name === 'unitdate' || name === 'unitdatestructured';

const dateElements = (unit: Element): Element[] =>
  didOf(unit).flatMap((element) =>
    isDateElement(element)
      ? [element]
      : element.name === 'unittitle'
        ? [...descendants(element)].filter(isDateElement)
        : [],
  );

interface Printed {
  readonly text: string;
  readonly reading: DateReading | null;
}

function readPrinted(element: Element): Printed[] {
  const text = wordsOf(element).slice(0, readChars);
  const { normal = '' } = element.attributes;
  const printed = parseDate(text);
  const certainty = certaintyOf(element, text);
  const spans = normal
    .slice(0, readChars)
    .split(',')
    .map((span) => readNormal(span, certainty))
    .filter((reading) => reading !== null);
  if (spans.length > 0) {
    const reading = allOf(spans, certainty);
    // Archives write whole years by their days: where both mean the same, the printed form is the plainer one.
    const plainer =
      reading !== null && printed !== null && isSame(reading, printed) ? sure(printed, certainty) : reading;
    return [{ text: text || (plainer?.edtf ?? normal.slice(0, readChars)), reading: plainer }];
  }
  if (printed !== null) return [{ text, reading: sure(printed, certainty) }];
  const [, all = '', most = ''] = withBulk.exec(text) ?? [];
  const [inclusive, bulk] = [parseDate(all), parseDate(most)];
  if (inclusive !== null && bulk !== null)
    return [
      { text, reading: inclusive },
      { text: `${most} (bulk)`, reading: bulk },
    ];
  const parts = text.split(/[,;]\s+(?:and\s+)?|\s+(?:and|&)\s+/).filter((part) => !saysUndated(part));
  const readings = parts.map(parseDate).filter((reading) => reading !== null);
  const reading = readings.length === parts.length ? allOf(readings, certainty) : null;
  return [{ text: text || normal.slice(0, readChars), reading }];
}

/** Several dates in one line, as a set: “1987, 1990-1992, and undated”. */
function allOf(readings: readonly DateReading[], certainty: RecordDate['certainty']): DateReading | null {
  const [first] = readings;
  if (first === undefined || readings.length === 1) return first ?? null;
  const plain = readings.map(({ edtf }) => (edtf ?? '').replaceAll(/[?~]/g, '').replace('/', '..'));
  const edtf = `{${plain.join(',')}}`;
  if (boundsOf(edtf) === null) return null;
  // Its own ends: edtf.js takes the start of a set's last span for its end.
  const earliest = readings.map((reading) => reading.earliest ?? '').sort()[0] ?? null;
  const latest =
    readings
      .map((reading) => reading.latest ?? '')
      .sort()
      .at(-1) ?? null;
  return { edtf, earliest, latest, certainty };
}

/** “1950-1984 (bulk 1950-1968)” */
const withBulk = /^([^(,]{4,60}?),? \(?(?:bulk|predominantly):? ([^)]{4,60})\)?$/i;

const isSame = (one: DateReading, other: DateReading): boolean =>
  one.earliest === other.earliest && one.latest === other.latest;

const sure = (reading: DateReading, certainty: RecordDate['certainty']): DateReading =>
  reading.certainty === 'exact' && certainty !== 'exact'
    ? (betweenEnds(reading.edtf ?? '', certainty) ?? reading)
    : reading;

/** “1947/1952”, “1947-05-01 / 1947-06”, “19470501”; 9999 stands for an end that is open. */
function readNormal(span: string, certainty: RecordDate['certainty']): DateReading | null {
  const ends = span.split('/').map((end) => end.trim());
  if (ends.length > 2 || ends.every((end) => end === '')) return null;
  const days = ends.map(dayOf);
  if (days.some((day, at) => day === null && !isOpen(ends[at] ?? ''))) return null;
  const [start, end] = days;
  return interval(start, ends.length === 1 ? start : end, certainty);
}

const isOpen = (end: string): boolean =>
  end === '' || end === '..' || /^(?:open|unknown|9999(?:-12(?:-31)?)?)$/i.test(end);

/** A year, month or day; a time of day behind it is not kept. */
function dayOf(end: string): string | null {
  if (isOpen(end)) return null;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(end) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  return /^(\d{4}(?:-\d\d(?:-\d\d(?=$|T))?)?)(?:$|T)/.exec(end)?.[1] ?? null;
}

const betweenEnds = (edtf: string, certainty: RecordDate['certainty']): DateReading | null => {
  const [start, end = start] = edtf.split('/');
  return interval(start, end, certainty);
};

function certaintyOf({ attributes }: Element, text: string): RecordDate['certainty'] {
  const said = attributes.certainty ?? '';
  if (/\?/.test(text) || /uncertain|question|possibl/i.test(said)) return 'uncertain';
  if (
    /^\[?(?:c\.|ca\b|circa\b|about\b|approx|vers\b|env\b|um\b)/i.test(text) ||
    /approx|circa|estimat|probab/i.test(said)
  )
    return 'approximate';
  return /^\[/.test(text) || /infer|suppl/i.test(said) ? 'inferred' : 'exact';
}

/** EAD3: a single date, a range, or a set of them, each with an end for machines and one for people. */
function readStructured(element: Element): Printed[] {
  return elementsOf(element).flatMap((part): Printed[] => {
    if (part.name === 'dateset') return readStructured(part);
    if (part.name === 'datesingle') return [readSpan(part, part, element)];
    if (part.name !== 'daterange') return [];
    const [from, to] = ['fromdate', 'todate'].map((name) =>
      elementsOf(part).find((each) => each.name === name),
    );
    return [readSpan(from, to, element)];
  });
}

function readSpan(from: Element | undefined, to: Element | undefined, around: Element): Printed {
  const words = [...new Set([from, to])].flatMap((end) =>
    end === undefined ? [] : [wordsOf(end).slice(0, readChars)],
  );
  const printed = words.filter((word) => word !== '').join('-');
  const certainty = certaintyOf(around, printed);
  const [start, end] = [endOf(from), endOf(to)];
  const { notbefore, notafter } = from?.attributes ?? {};
  const known = start ?? end;
  const reading =
    known !== null
      ? interval(start, end, certainty)
      : notbefore !== undefined || notafter !== undefined
        ? interval(dayOf(notbefore ?? ''), dayOf((to ?? from)?.attributes.notafter ?? ''), 'approximate')
        : parseDate(printed);
  return { text: printed || (reading?.edtf ?? ''), reading };
}

/** An end of a range for machines, else as printed where that is a plain year, month or day. */
function endOf(end: Element | undefined): string | null {
  if (end === undefined) return null;
  const standard = dayOf((end.attributes.standarddate ?? '').trim());
  if (standard !== null) return standard;
  const printed = parseDate(wordsOf(end).slice(0, readChars));
  return printed?.edtf != null && /^[\d-]+$/.test(printed.edtf) ? printed.edtf : null;
}

const kinds: readonly (readonly [RegExp, RecordDate['kind']])[] = [
  [/creat|écri|draft/i, 'drafted'],
  [/event|broadcast|meeting/i, 'event'],
];

const kindOf = ({ attributes: { datechar = '' } }: Element): RecordDate['kind'] =>
  kinds.find(([word]) => word.test(datechar))?.[1] ?? null;
