import type { RecordDate } from '#contract/entities.ts';
import { interval } from '../../../dates/interval.ts';
import { type DateReading, parseDate, saysUndated } from '../../../dates/parse-date.ts';
import type { Attributes } from '../../xml/parse-xml.ts';
import { descendants, type Element, elementsOf, isElement, textOf } from '../../xml/tree.ts';
import { hasDateAttributes, readDate } from './date-attributes.ts';
import { isQuotation } from './element-kinds.ts';
import { isDivision } from './volume-index.ts';

export interface DatesFound {
  readonly dates: readonly RecordDate[];
  /** Dates that are there and were not understood. */
  readonly notUnderstood: readonly string[];
}

/**
 * The dates of a document: of its own first dateline, else of its head; the editors' own bounds, which newer
 * encodings write on the division (`frus:doc-dateTime-min`), go before. A dateline that says “undated” ends the
 * search, and nothing is ever taken from an attachment or an enclosure.
 */
export function recordDates(document: Element): DatesFound {
  const notUnderstood: string[] = [];
  const found: RecordDate[] = [];
  for (const { element, source } of placesOfDates(document)) {
    const dates = [...descendants(element, isOwn)].filter(
      ({ name }) => name === 'date' || name === 'docDate',
    );
    for (const date of dates) {
      const read = dateOf(date, source);
      if (read !== null) found.push(read);
      if (read?.edtf === null) notUnderstood.push(read.text);
    }
    if (found.length > 0 || (source === 'text' && saysNone(textOf(element)))) break;
  }
  return { dates: withBounds(unique(found), boundsOnDivision(document.attributes)), notUnderstood };
}

const saysNone = (dateline: string): boolean => /\bundated\b|\bn\. ?d\./i.test(dateline);

const isNote = ({ name }: Element): boolean => name === 'note';

/** What belongs to the document itself: no note, quotation, attachment or further document. */
const isOwn = (element: Element): boolean =>
  !isNote(element) && !isQuotation(element) && !isAttached(element);

const isAttached = ({ name }: Element): boolean =>
  name === 'attachment' || name === 'floatingText' || isDivision(name);

const attachmentHead =
  /^[[(]?(?:sub)?(?:attachments?|enclosures?|annex(?:es)?|appendi(?:x|ces)|tabs?)\b.{0,60}$/i;

/** A line such as “[Attachment]”: what follows is another paper, in encodings that have no element for it. */
const isAttachmentHead = (element: Element): boolean =>
  element.name === 'p' && mayBegin.test(firstWords(element)) && attachmentHead.test(textOf(element));

const mayBegin = /^[[(]?(?:sub)?(?:att|enc|ann|app|tab)/i;

/** The first words of an element, without going through all of it. */
function firstWords(element: Element): string {
  for (const child of element.children) {
    const words = isElement(child) ? firstWords(child) : child.slice(0, 100).trimStart();
    if (words !== '') return words;
  }
  return '';
}

interface DatePlace {
  readonly element: Element;
  readonly source: RecordDate['source'];
}

/** Where a document's own date may stand, the surest first: datelines before any attachment, then the head. */
function* placesOfDates(document: Element): Generator<DatePlace> {
  const heads: Element[] = [];
  for (const element of elementsOf(document)) {
    if (element.name === 'head') heads.push(element);
    if (isAttached(element) || isAttachmentHead(element)) break;
    if (element.name === 'dateline' || element.name === 'docDate') yield { element, source: 'text' };
    if (element.name === 'opener' || element.name === 'closer') {
      for (const inner of descendants(element, isOwn)) {
        if (inner.name === 'dateline') yield { element: inner, source: 'text' };
      }
    }
  }
  for (const element of heads) yield { element, source: 'title' };
}

/** No printed date is longer, and the rules' time would grow with the square of its length. */
const readChars = 300;

function dateOf(element: Element, place: RecordDate['source']): RecordDate | null {
  const { attributes } = element;
  const printed = textOf(element, isNote)
    .slice(0, readChars)
    .replace(/[.,;]+$/, '');
  const attribute = attributes.when ?? attributes.from ?? attributes.notBefore ?? attributes.to ?? '';
  const text = printed === '' ? attribute || (attributes.notAfter ?? '') : printed;
  if (text === '' || saysUndated(text)) return null;
  const kind = kindOf(attributes);
  // What a head has in an attribute only is not in the title as it is printed.
  const source = printed === '' && place === 'title' ? 'metadata' : place;
  if (hasDateAttributes(attributes)) {
    const inPrint = looksUnsure.test(printed) ? parseDate(printed) : null;
    const reading = readDate(attributes);
    if (reading === null)
      return { text, edtf: null, earliest: null, latest: null, certainty: 'uncertain', kind, source };
    return { text, ...asSureAsPrinted(reading, inPrint), kind, source };
  }
  const inPrint = parseDate(printed);
  return inPrint === null ? null : { text, ...inPrint, kind, source };
}

/** Brackets, a question mark or “about”. */
const looksUnsure = /^[[(]|\?|^(?:c\.|ca|about|approx|around)/i;

/** A day that is printed in brackets or with “about” is no surer for being encoded. */
function asSureAsPrinted(reading: DateReading, inPrint: DateReading | null): DateReading {
  if (inPrint === null || inPrint.certainty === 'exact' || reading.certainty !== 'exact') return reading;
  const [start, end] = (reading.edtf ?? '').split('/').map((part) => (part === '..' ? null : part));
  return interval(start, end === undefined ? start : end, inPrint.certainty) ?? reading;
}

const kinds: readonly (readonly [RegExp, RecordDate['kind']])[] = [
  [/receiv/i, 'received'],
  [/sent|send|transmi|dispatch/i, 'sent'],
  [/conversation|meeting|event/i, 'event'],
  [/draft|writ|compos|creat/i, 'drafted'],
];

const kindOf = ({ type = '' }: Attributes): RecordDate['kind'] =>
  kinds.find(([word]) => word.test(type))?.[1] ?? null;

const unique = (dates: readonly RecordDate[]): RecordDate[] =>
  dates.filter(
    (date, at) => dates.findIndex((other) => other.edtf === date.edtf && other.kind === date.kind) === at,
  );

/** `frus:doc-dateTime-min` and `-max`, under whichever prefix. */
function boundsOnDivision(attributes: Attributes): DateReading | null {
  const names = Object.keys(attributes).filter((name) => name.includes(':doc-dateTime-'));
  if (names.length === 0) return null;
  const value = (end: string) =>
    attributes[names.find((name) => name.endsWith(`:doc-dateTime-${end}`)) ?? ''];
  const [from, to] = [value('min') ?? value('max'), value('max') ?? value('min')];
  return from === undefined || to === undefined ? null : readDate({ from, to });
}

/** The editors' bounds hold; the printed words stay with them. A date that says the same already is left as it is. */
function withBounds(dates: RecordDate[], bounds: DateReading | null): RecordDate[] {
  if (bounds === null) return dates;
  const [first, ...others] = dates;
  if (first?.earliest === bounds.earliest && first.latest === bounds.latest) return dates;
  const certainty = first?.certainty ?? 'exact';
  const date: RecordDate = {
    text: first?.text ?? bounds.edtf ?? '',
    ...bounds,
    certainty,
    kind: first?.kind ?? null,
    source: 'metadata',
  };
  return [date, ...others];
}
