import type { ArchivalRecord, Entry } from '#contract/entities.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { refKey } from '../library/ref-key.ts';
import type { Pack } from '../pack/open-pack.ts';
import { isAliasOf } from '../read/records.ts';
import { claimedHeadAt } from '../read/searched-texts.ts';
import { markText } from '../search/mark.ts';
import type { Query } from '../search/parse-query.ts';
import type { FreshRecords } from './fresh-records.ts';

/** What the reader marked: keys of records (`refKey`). */
export interface ReaderMarks {
  readonly bookmarked: ReadonlySet<string>;
  readonly noted: ReadonlySet<string>;
  /** How far the reader is, where that is not the beginning. */
  readonly readings?: ReadonlyMap<string, ReadingState>;
  /** What the notes say, by the same keys, and a number that is another after every change of them. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly edition?: number;
  /** What is new in the saved search that is shown. */
  readonly fresh?: FreshRecords;
}

/** One line of the catalogue, with what the query found in what it shows. */
export function entryOf(pack: Pack, row: number, query: Query, marks: ReaderMarks): Entry {
  const { id, aliases, title, dates, genre, abstract } = claimedHeadAt(pack, row);
  const [key = '', ...former] = keysOf(pack, { id, aliases });
  /** By which of its names the record is among the marked. */
  const nameIn = (marked: Pick<ReadonlySet<string>, 'has'> | undefined): string | undefined => {
    if (marked === undefined || marked.has(key)) return marked && key;
    return former.find((each, i) => marked.has(each) && isAliasOf(pack, aliases[i] ?? '', row));
  };
  const bookmark = nameIn(marks.bookmarked);
  const reading = bookmark === undefined ? undefined : marks.readings?.get(bookmark);
  return {
    collection: pack.collection.id,
    id,
    title: markText(title, query, 'title'),
    date: dates[0] ?? null,
    genre,
    abstract: abstract === null ? null : markText(abstract, query, 'abstract'),
    bookmarked: bookmark !== undefined,
    ...(reading !== undefined && reading !== 'unread' && { reading }),
    noted: nameIn(marks.noted) !== undefined,
    ...(nameIn(marks.fresh) !== undefined && { isNew: true }),
  };
}

/** By which a mark may hang on a record: also by an id that it had before its edition renumbered it. */
export const keysOf = (
  { collection }: Pack,
  { id, aliases }: Pick<ArchivalRecord, 'id' | 'aliases'>,
): readonly string[] => [id, ...aliases].map((record) => refKey({ collection: collection.id, record }));
