import { createHash } from 'node:crypto';
import { maxQuoteChars } from '#contract/anchors.ts';
import { readCarrelLink } from '#contract/carrel-link.ts';
import type { Planned } from '#contract/hand-over.ts';
import { type MarkColour, markColours } from '#contract/mark-colours.ts';
import { type ReadingState, readingStates } from '#contract/reading-states.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import type { HandedList } from '../model.ts';
import { htmlText } from './html-text.ts';
import {
  type Incoming,
  type IncomingBookmark,
  type IncomingMark,
  type IncomingNote,
  nothingIn,
  type Whereabouts,
} from './incoming.ts';
import { handedListSchema } from './list-schema.ts';

const t = wordsOf('hostHandOver', hostHandOver);

type Json = Readonly<Record<string, unknown>>;

/** W3C Web Annotations as JSON-LD, in the forms that programs write: one, several, a page or a collection. */
export function readAnnotations(value: unknown): Incoming | null {
  const annotations = annotationsIn(value);
  if (annotations === null) return null;
  const isOwn = (object(object(value)?.generator)?.name ?? null) === 'Carrel';
  const incoming = nothingIn(isOwn ? 'carrel-jsonld' : 'web-annotations');
  const notes: IncomingNote[] = [];
  const marks: IncomingMark[] = [];
  const bookmarks: Incoming['bookmarks'][number][] = [];
  const unplaced: Planned[] = [];
  for (const annotation of annotations) {
    const read = readAnnotation(annotation);
    if ('why' in read) unplaced.push(read);
    else if ('bookmark' in read) bookmarks.push(read.bookmark);
    else if ('anchor' in read) marks.push(read);
    else notes.push(read);
  }
  const lists = list(object(value)?.readingLists).flatMap((each): HandedList[] => {
    const parsed = handedListSchema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  return { ...incoming, notes, marks, bookmarks, lists, unplaced };
}

function annotationsIn(value: unknown): Json[] | null {
  if (Array.isArray(value)) {
    const all = value.map(object);
    return all.length > 0 && all.every((each) => isA(each, 'Annotation')) ? (all as Json[]) : null;
  }
  const one = object(value);
  if (isA(one, 'Annotation')) return [one as Json];
  if (isA(one, 'AnnotationPage')) return objects(one?.items);
  if (isA(one, 'AnnotationCollection')) return objects(object(one?.first)?.items ?? one?.items);
  return null;
}

const isA = (value: Json | null, type: string): boolean =>
  list(value?.type ?? value?.['@type']).includes(type);

type Read =
  | IncomingMark
  | IncomingNote
  | { readonly bookmark: IncomingBookmark }
  | (Planned & { why: string });

function readAnnotation(annotation: Json): Read {
  const bodies = list(annotation.body ?? annotation.bodyValue).flatMap(bodyOf);
  const of = (...purposes: string[]) =>
    bodies.filter(({ purpose }) => purposes.includes(purpose)).map(({ text }) => text);
  const note = of('commenting', 'describing', 'replying', 'questioning', 'assessing', '').join('\n\n');
  const [first] = list(annotation.target);
  const target = object(first);
  const source = text(
    typeof first === 'string' ? first : (target?.source ?? target?.id ?? object(target?.source)?.id),
  );
  const quote = objects(target?.selector).find((each) => each.type === 'TextQuoteSelector');
  const exact = text(quote?.exact);
  const cannot = (why: string) => ({
    kind: 'mark' as const,
    title: source || t('noAddress'),
    begins: (exact || note).slice(0, 200),
    why,
  });
  if (source === '') return cannot(t('noTarget'));
  const link = readCarrelLink(source);
  const at: Whereabouts = link ? { ref: link.ref } : { address: source };
  const savedAt = instant(annotation.modified);
  if (exact === '') {
    if (list(annotation.motivation).includes('bookmarking') && link)
      return { bookmark: { ref: link.ref, reading: readingOf(annotation.reading) } };
    if (objects(target?.selector).length > 0 && note === '') return cannot(t('noWords'));
    if (note.trim() === '') return cannot(t('saysNothing'));
    return { at, text: note, savedAt: savedAt ?? instant(annotation.created) };
  }
  if (exact.length > maxQuoteChars) return cannot(t('passageTooLong'));
  const place = passageIn(target);
  return {
    id: idOf(annotation),
    at,
    anchor: {
      quote: exact,
      prefix: text(quote?.prefix).slice(-200),
      suffix: text(quote?.suffix).slice(0, 200),
      ...(link?.version != null && { version: link.version }),
      ...(place && { start: place.start, end: place.end, version: place.version }),
      ...(target?.textHash !== undefined && { textHash: text(target.textHash).slice(0, 64) }),
    },
    colour: colourOf(target),
    note,
    tags: [...new Set(of('tagging').map((tag) => tag.trim().slice(0, 100)))].filter(Boolean).slice(0, 50),
    ofRecord: annotation.ofRecord === true,
    refused: typeof annotation.refusedText === 'string' ? annotation.refusedText : null,
    createdAt: instant(annotation.created),
    savedAt,
  };
}

/** The block and letters, where Carrel wrote the annotation. */
function passageIn(target: Json | null) {
  const values = objects(target?.selector)
    .filter(({ type }) => type === 'FragmentSelector')
    .map(({ value }) => text(value));
  return (
    values
      .map((value) => readCarrelLink(`carrel:a/b?${value}`)?.passage ?? null)
      .find((each) => each !== null) ?? null
  );
}

function colourOf(target: Json | null): MarkColour {
  const named = list(target?.styleClass).find((each) => (markColours as readonly unknown[]).includes(each));
  return (named as MarkColour | undefined) ?? markColours[0];
}

/** How far its reader was; what says nothing of it, or what this Carrel does not know, is unread. */
const readingOf = (value: unknown): ReadingState => readingStates.find((each) => each === value) ?? 'unread';

/** The mark's own id, or one made of the annotation's: so that it is known when it comes a second time. */
function idOf(annotation: Json): string {
  const id = text(annotation.id ?? annotation['@id']);
  const own = readCarrelLink(id)?.mark;
  if (own && own.length <= 100) return own;
  const hex = createHash('sha256')
    .update(id || JSON.stringify(annotation))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

function bodyOf(body: unknown): { purpose: string; text: string }[] {
  if (typeof body === 'string') return [{ purpose: '', text: body }];
  const one = object(body);
  if (one === null) return [];
  const words = text(one.value ?? one['rdf:value']);
  const purpose = text(list(one.purpose)[0]).replace(/^oa:/, '');
  return [{ purpose, text: one.format === 'text/html' ? htmlText(words) : words }];
}

const object = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const objects = (value: unknown): Json[] =>
  list(value)
    .map(object)
    .filter((each) => each !== null);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** ISO 8601 in UTC, or null. */
function instant(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
