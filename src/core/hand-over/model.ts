import type { Anchor } from '#contract/anchors.ts';
import type { Cited, RecordRef } from '#contract/entities.ts';
import type { MarkColour } from '#contract/mark-colours.ts';
import type { ReadingState } from '#contract/reading-states.ts';

/** What is handed over, gathered from library and packs, before any format. Plain data: another process may write it. */
export interface HandOver {
  readonly title: string;
  readonly madeAt: string;
  readonly records: readonly HandedRecord[];
  readonly lists: readonly HandedList[];
  /** All records that are cited, in the order of the style and with its signs; empty where no format asked for it. */
  readonly bibliography: readonly Cited[];
  /** Records that a search found, and that are not in it since they are too many. */
  readonly leftOut: number;
  /** True where this is all that the reader made: what a folder has besides is gone. */
  readonly isWhole: boolean;
  /** What is in the library and in no hand-over, a sentence each. */
  readonly left: readonly string[];
}

export interface HandedRecord {
  readonly ref: RecordRef;
  /** Its title as printed; its identifiers where its collection is away. */
  readonly title: string;
  /** False where its collection is away, or has no such record any more. */
  readonly isThere: boolean;
  readonly collection: string;
  /** As printed; null when undated or away. */
  readonly date: string | null;
  /** Of the document itself, BCP 47; null where it is not known. */
  readonly language: string | null;
  /** Null where the record is away. */
  readonly cited: { readonly note: Cited; readonly short: Cited; readonly bibliography: Cited } | null;
  readonly bookmarked: boolean;
  /** How far the reader is with it, where it is bookmarked. */
  readonly reading: ReadingState;
  readonly note: HandedNote | null;
  /** In reading order, as far as their places are known. */
  readonly marks: readonly HandedMark[];
}

export interface HandedNote {
  /** Markdown. */
  readonly text: string;
  readonly createdAt: string;
  readonly savedAt: string;
}

export interface HandedMark {
  readonly id: string;
  readonly ref: RecordRef;
  readonly anchor: Anchor;
  /** Code points from the beginning of the version's words; null where the passage is not found in it. */
  readonly position: { readonly start: number; readonly end: number } | null;
  /** BCP 47 of the version that was marked; null where it is not known. */
  readonly language: string | null;
  readonly colour: MarkColour;
  /** What the reader calls the colour. */
  readonly colourName: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly ofRecord: boolean;
  readonly refused: string | null;
  readonly createdAt: string;
  readonly savedAt: string;
  /** The note that cites the passage, with its page; null where the record is away. */
  readonly cited: Cited | null;
}

export interface HandedList {
  readonly id: string;
  readonly name: string;
  readonly items: readonly HandedItem[];
}

/** What stands in a list, in its order. Of a record `cited` is its entry of a bibliography. */
export type HandedItem =
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly name: string;
      readonly items: readonly HandedItem[];
    }
  | { readonly kind: 'heading' | 'prose'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly ref: RecordRef;
      readonly title: string;
      readonly cited: Cited | null;
      readonly remark: string;
    };

export interface HandedCounts {
  readonly records: number;
  readonly notes: number;
  readonly marks: number;
  readonly lists: number;
  readonly leftOut: number;
}

/** How much is in it. Lists in lists are counted too. */
export function countsOf({
  records,
  lists,
  leftOut,
}: Pick<HandOver, 'records' | 'lists' | 'leftOut'>): HandedCounts {
  return {
    leftOut,
    records: records.length,
    notes: records.filter(({ note }) => note !== null).length,
    marks: records.reduce((sum, { marks }) => sum + marks.length, 0),
    lists: lists.reduce((sum, { items }) => sum + 1 + listsIn(items), 0),
  };
}

const listsIn = (items: readonly HandedItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'list' ? 1 + listsIn(item.items) : 0), 0);

export const readingWords: Readonly<Record<ReadingState, string>> = {
  unread: 'unread',
  reading: 'being read',
  read: 'read',
};

/** “bookmarked, being read”; nothing where there is no bookmark. */
export const bookmarkWords = ({
  bookmarked,
  reading,
}: Pick<HandedRecord, 'bookmarked' | 'reading'>): string =>
  !bookmarked ? '' : reading === 'unread' ? 'bookmarked' : `bookmarked, ${readingWords[reading]}`;
