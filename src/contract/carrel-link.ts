import type { TextPoint } from './anchors.ts';
import type { RecordRef } from './entities.ts';

/** Where a link leads: a record, a passage of one of its versions, or a mark with its note. */
export interface CarrelLink {
  readonly ref: RecordRef;
  readonly passage: { readonly version: string; readonly start: TextPoint; readonly end: TextPoint } | null;
  readonly mark: string | null;
  /** The version on which the mark was when the link was made; of a passage, its own. */
  readonly version: string | null;
}

/** Reads `carrel:collection/record`, with a passage or a mark behind it (docs/citation.md, "Quotations"); null for what is none. */
export function readCarrelLink(text: string): CarrelLink | null {
  const [path = '', query] = text.trim().replace(/^<|>$/g, '').split('?', 2);
  const [, collection, record] = /^carrel:([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const ref = collection && record ? refOf(collection, record) : null;
  if (ref === null) return null;
  const parts = partsOf(query ?? '');
  const [start, end] = [pointOf(parts.get('from')), pointOf(parts.get('to'))];
  const version = parts.get('version');
  const passage = version && start && end ? { version, start, end } : null;
  return { ref, passage, mark: parts.get('mark') || null, version: version || null };
}

/** The link to a record, or to a mark on one of its versions. */
export function writeCarrelLink(
  { collection, record }: RecordRef,
  mark: { readonly id: string; readonly version: string } | null = null,
): string {
  const path = [collection, record].map(encoded).join('/');
  return mark === null
    ? `carrel:${path}`
    : `carrel:${path}?version=${encoded(mark.version)}&mark=${encoded(mark.id)}`;
}

/** A target of a Markdown link: `](carrel:…)` or `<carrel:…>`, without blanks. */
const target = /\]\(<?(carrel:[^\s()<>]+)>?(?:\s[^)]*)?\)|<(carrel:[^\s<>]+)>/g;

/** Where the links of a note lead, each once. */
export function carrelLinksIn(markdown: string): CarrelLink[] {
  const found = new Set([...markdown.matchAll(target)].map(([, inline, bare]) => inline ?? bare ?? ''));
  return [...found].map(readCarrelLink).filter((link) => link !== null);
}

/** Parentheses too, which end the target of a Markdown link. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29');

function partsOf(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').map((pair) => pair.split('=', 2).map(decoded));
  return new Map(pairs.map(([key, value]) => [key ?? '', value ?? '']));
}

/** What is no percent-encoding, is nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function refOf(collection: string, record: string): RecordRef | null {
  const [of, named] = [decoded(collection), decoded(record)];
  return of && named ? { collection: of, record: named } : null;
}

function pointOf(text: string | undefined): TextPoint | null {
  const [, place, offset] = /^(.+):(\d{1,9})$/.exec(text ?? '') ?? [];
  return place === undefined ? null : { place, offset: Number(offset) };
}
