import type { RecordDate } from '#contract/entities.ts';

/** Fields of a reference that are one text, by what they are to us; the way back of `core/export/mapping.ts`. */
export const textFields = [
  'title',
  'printedTitle',
  'originalTitle',
  'genre',
  'abstract',
  'container',
  'volume',
  'volumeTitle',
  'issue',
  'number',
  'collection',
  'shelfmark',
  'repository',
  'archivePlace',
  'provenance',
  'callNumber',
  'recordId',
  'language',
  'rights',
  'donor',
  'place',
  'units',
  'otherLanguages',
  'otherUrls',
] as const;
export type TextField = (typeof textFields)[number];

/** The parts that people play in a reference. An editor is none of the record's people, but is named. */
export type NameField = 'author' | 'recipient' | 'interviewer' | 'translator' | 'contributor' | 'editor';

/** A name in its parts, or whole where nobody took it apart. */
export type ReferenceName =
  | {
      readonly family: string;
      readonly given: string;
      readonly suffix?: string;
      /** Where the source itself says so. */
      readonly familyFirst?: boolean;
    }
  /** `firm`: the source says that it must stay in one piece, as names of bodies do. */
  | { readonly literal: string; readonly firm: boolean };

/** What all three formats are read into: a reference in our words, before it is a record. */
export interface ReferenceItem {
  /** "file, line 12". */
  readonly where: string;
  /** The source's own key. */
  readonly key: string | null;
  readonly aliases: string[];
  /** The kind of item by the name that CSL has for it; null where there is none. */
  readonly type: string | null;
  readonly texts: Map<TextField, string>;
  readonly names: Map<NameField, ReferenceName[]>;
  readonly dates: RecordDate[];
  readonly subjects: string[];
  readonly urls: string[];
  /** Notes of whoever kept the reference. */
  readonly notes: string[];
  /** Files as the reference names them. */
  readonly files: string[];
  /** Fields that hold something and have no place in a record. */
  readonly leftOut: Set<string>;
}

export function createItem(where: string, type: string | null, key: string | null): ReferenceItem {
  return {
    where,
    key,
    aliases: [],
    type,
    texts: new Map(),
    names: new Map(),
    dates: [],
    subjects: [],
    urls: [],
    notes: [],
    files: [],
    leftOut: new Set(),
  };
}

/** Fills a field unless it is filled or there is nothing to fill it with. */
export function put(item: ReferenceItem, field: TextField, value: string | null | undefined): void {
  const text = value?.trim() ?? '';
  if (text !== '' && !item.texts.has(field)) item.texts.set(field, text);
}

export function putNames(item: ReferenceItem, field: NameField, names: readonly ReferenceName[]): void {
  if (names.length > 0) item.names.set(field, [...(item.names.get(field) ?? []), ...names]);
}

/** Told of what a reference says and nobody understands. Remarks of one kind are counted together. */
export type Warn = (kind: WarnKind, what: string) => void;
export type WarnKind = 'language' | 'key' | 'date' | 'crossref' | 'macro' | 'tex' | 'type' | 'end' | 'file';
