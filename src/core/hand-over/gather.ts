import type { ArchivalRecord, Cited, Collection, RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { findAnchor } from '../anchor/find-anchor.ts';
import { type FlatText, flatText } from '../anchor/flat-text.ts';
import { escapeHtml } from '../cite/escape-html.ts';
import { type Citation, type CiteOptions, formatCitation } from '../cite/format-citation.ts';
import { formatBibliography } from '../cite/format-list.ts';
import { pagesOf, versionSaid } from '../cite/quote-passage.ts';
import type { Style } from '../cite/styles.ts';
import { refKey } from '../library/ref-key.ts';
import type { MarkItem } from '../marks/mark-body.ts';
import { getDocument } from '../read/records.ts';
import { type Chosen, currentRef, noteKey, recordAt } from './choose.ts';
import { handedList } from './gather-lists.ts';
import type { HandedMark, HandedNote, HandedRecord, HandOver } from './model.ts';
import type { HandOverSource } from './source.ts';

const t = wordsOf('hostHandOver', hostHandOver);

export interface Gathering {
  readonly done: number;
  readonly total: number;
}

/** How records are cited; left out is what `formatCitation` takes then. */
export interface Citing extends Pick<CiteOptions, 'locale' | 'seen' | 'originalTitle'> {
  /** Of a name, or any style as it was read. */
  readonly style?: string | Style | undefined;
}

export interface GatherOptions extends Citing {
  readonly now: Date;
  /** For a plan: nothing is cited and no passage looked for, which is what takes long. */
  readonly sketch?: boolean | undefined;
  /** Left out: no bibliography is made. It hears how far that is, which is one piece of work. */
  readonly bibliography?: ((done: number, of: number) => void) | undefined;
}

/** Gathers what was chosen, a record at a time, so that others are let in between. Throws `style-unknown`. */
export function* gather(
  source: HandOverSource,
  chosen: Chosen,
  { now, sketch = false, bibliography, ...citing }: GatherOptions,
): Generator<Gathering, HandOver> {
  const total = chosen.refs.length;
  const records: HandedRecord[] = [];
  const desk = { source, citing, sketch, read: textReader(source), citePassage: passageCiter(citing) };
  for (const ref of chosen.refs) {
    yield { done: records.length, total };
    records.push(handedRecord(desk, ref, chosen.only));
  }
  const gathered = new Map(records.map((record) => [refKey(record.ref), record]));
  const cite = (ref: RecordRef) => {
    // A list may name it by an id that it had before.
    const found = gathered.get(refKey(ref)) ?? gathered.get(refKey(currentRef(source, ref)));
    return found?.cited ? { title: found.title, cited: found.cited.bibliography } : null;
  };
  return {
    title: chosen.title,
    madeAt: now.toISOString(),
    records: chosen.isWhole ? records.toSorted(byCollectionAndTitle) : records,
    lists: chosen.lists.flatMap((id) => handedList(source.tree, id, cite) ?? []),
    bibliography: bibliography ? bibliographyOf(source, chosen.refs, citing, bibliography) : [],
    leftOut: chosen.leftOut,
    isWhole: chosen.isWhole,
    left: chosen.isWhole ? leftOf(source) : [],
  };
}

/** In the order of the style, as it would be printed: with its sign for an author who is named in the entry before. */
function bibliographyOf(
  source: HandOverSource,
  refs: readonly RecordRef[],
  { style, ...citing }: Citing,
  told: (done: number, of: number) => void,
): readonly Cited[] {
  const cited = refs.flatMap((ref) => {
    const record = recordAt(source, ref);
    const collection = source.pack(ref.collection)?.collection;
    return record && collection ? [{ record, collection }] : [];
  });
  const parts = formatBibliography(cited, style, { ...citing, told });
  return parts.flatMap(({ entries }) => entries.map((entry) => entry.cited));
}

const byCollectionAndTitle = (one: HandedRecord, other: HandedRecord): number =>
  one.collection.localeCompare(other.collection, 'en') ||
  one.title.localeCompare(other.title, 'en', { numeric: true }) ||
  one.ref.record.localeCompare(other.ref.record, 'en');

const leftOf = ({ searches }: HandOverSource): string[] => [
  searches === 0 ? t('left') : t('leftSearches', { count: searches }),
];

interface Desk {
  readonly source: HandOverSource;
  readonly citing: Citing;
  readonly read: ReadText;
  readonly citePassage: CitePassage;
  readonly sketch: boolean;
}

function handedRecord(desk: Desk, ref: RecordRef, only: Chosen['only']): HandedRecord {
  const { source, citing, sketch } = desk;
  const record = recordAt(source, ref);
  const collection = source.pack(ref.collection)?.collection ?? null;
  const names = [ref.record, ...(record?.aliases ?? [])].map((each) => ({ ...ref, record: each }));
  const isMeant = (key: string) => only === null || only.has(key);
  const marks = names
    .flatMap((each) => source.marks.of(each))
    .filter(({ id }) => isMeant(noteKey.mark(id)))
    .map((item) => (sketch ? sketchedMark(source, item) : handedMark(desk, item, record, collection)));
  const cited =
    !sketch && record && collection ? formatCitation(record, collection, citing.style, citing) : null;
  const bookmark = names.find((each) => source.bookmarks.has(each));
  return {
    ref,
    title: record?.title ?? `${ref.collection}/${ref.record}`,
    isThere: record !== null,
    collection: collection?.title ?? ref.collection,
    date: record?.dates[0]?.text ?? null,
    language: record?.languages[0] ?? null,
    cited: cited && formsOf(cited),
    bookmarked: bookmark !== undefined,
    reading: (bookmark && source.readings.get(refKey(bookmark))?.body.state) ?? 'unread',
    note: isMeant(noteKey.record(ref)) ? noteOn(source, names) : null,
    marks: marks.toSorted(inReadingOrder),
  };
}

const formsOf = ({ note, short, bibliography }: Citation): HandedRecord['cited'] => ({
  note,
  short,
  bibliography,
});

/** The note on a record; where two ids of one record have notes, both, the older id's behind. */
function noteOn({ notes }: HandOverSource, names: readonly RecordRef[]): HandedNote | null {
  const found = names.flatMap((name) => {
    const note = notes.get(name);
    if (note === null || note.text.trim() === '') return [];
    return {
      text: note.text,
      createdAt: notes.revisions(name)[0]?.savedAt ?? note.savedAt,
      savedAt: note.savedAt,
    };
  });
  const [first, ...rest] = found;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { ...first, text: found.map(({ text }) => text).join('\n\n') };
}

function handedMark(
  { source, read, citePassage }: Desk,
  { id, ref, body, savedAt }: MarkItem,
  record: ArchivalRecord | null,
  collection: Collection | null,
): HandedMark {
  const { anchor } = body;
  const version = record?.versions.find((each) => each.id === anchor.version);
  const text = record && version ? read(ref?.collection ?? '', record.id, version.id) : null;
  const found = text && findAnchor(text.flat, anchor);
  const pages = text ? pagesOf(text.document, anchor) : undefined;
  return {
    ...sketchedMark(source, { id, ref, body, savedAt }),
    position: text && found?.state === 'exact' ? positionIn(text.flat.text, found) : null,
    language: version?.language ?? null,
    cited: record && collection && citePassage(record, collection, anchor.version, pages),
  };
}

/** A mark as the library has it, as if its passage were there. */
const sketchedMark = (
  { colours }: HandOverSource,
  { id, ref, body, savedAt }: Pick<MarkItem, 'id' | 'ref' | 'body' | 'savedAt'>,
): HandedMark => ({
  id,
  ref: ref ?? { collection: '', record: '' },
  anchor: body.anchor,
  position: { start: 0, end: 0 },
  language: null,
  colour: body.colour,
  colourName: colours.get(body.colour),
  note: body.note,
  tags: body.tags,
  ofRecord: body.ofRecord === true,
  refused: body.refused,
  createdAt: body.createdAt,
  savedAt,
  cited: null,
});

type CitePassage = (
  record: ArchivalRecord,
  collection: Collection,
  version: string,
  pages: string | undefined,
) => Cited;

/**
 * The note that cites a passage, with what kind of text was read where one might take it for another. Many passages stand on
 * one page, and citing one takes some milliseconds.
 */
function passageCiter(citing: Citing): CitePassage {
  const known = new Map<string, Cited>();
  return (record, collection, version, pages) => {
    const key = JSON.stringify([collection.id, record.id, version, pages]);
    const cited = known.get(key) ?? citedIn(record, collection, version, { citing, pages });
    known.set(key, cited);
    return cited;
  };
}

function citedIn(
  record: ArchivalRecord,
  collection: Collection,
  version: string,
  { citing, pages }: { readonly citing: Citing; readonly pages: string | undefined },
): Cited {
  const { note } = formatCitation(record, collection, citing.style, {
    ...citing,
    ...(pages !== undefined && { locator: { label: 'page', value: pages } }),
  });
  const said = versionSaid(record, version);
  return said === null ? note : { text: `${note.text} ${said}`, html: `${note.html} ${escapeHtml(said)}` };
}

type Text = { readonly flat: FlatText; readonly document: ReturnType<typeof getDocument> };
type ReadText = (collection: string, record: string, version: string) => Text | null;

/** Reads texts, and keeps the last: marks of one version follow one another. */
function textReader(source: HandOverSource): ReadText {
  let last: { readonly key: string; readonly text: Text | null } | null = null;
  return (collection, record, version) => {
    const key = JSON.stringify([collection, record, version]);
    const pack = source.pack(collection);
    if (last?.key !== key) last = { key, text: pack && readText(pack, record, version) };
    return last.text;
  };
}

function readText(...[pack, record, version]: Parameters<typeof getDocument>): Text | null {
  try {
    const document = getDocument(pack, record, version);
    return { document, flat: flatText(document) };
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** In code points, as the Web Annotation model counts (4.2.5). */
function positionIn(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const pairs = (from: number, to: number) =>
    text.slice(from, to).match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
  const first = start - pairs(0, start);
  return { start: first, end: first + end - start - pairs(start, end) };
}

function inReadingOrder(one: HandedMark, other: HandedMark): number {
  const place = (mark: HandedMark) => mark.position?.start ?? Number.POSITIVE_INFINITY;
  const [here, there] = [place(one), place(other)];
  if (one.anchor.version === other.anchor.version && here !== there) return here - there;
  return (
    compare(one.anchor.version, other.anchor.version) ||
    compare(one.createdAt, other.createdAt) ||
    compare(one.id, other.id)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
