import type { Anchor } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { Planned, TakeInPlan } from '#contract/hand-over.ts';
import type { MarkColour } from '#contract/mark-colours.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import type { HandedList } from '../model.ts';

/** Where something hangs: a record that is named, or an address that a record may have. */
export type Whereabouts = { readonly ref: RecordRef } | { readonly address: string };

export interface IncomingNote {
  readonly at: Whereabouts;
  readonly text: string;
  readonly savedAt: string | null;
}

export interface IncomingMark {
  readonly id: string;
  readonly at: Whereabouts;
  /** The words, and what of the rest of an anchor the file has. */
  readonly anchor: Pick<Anchor, 'quote' | 'prefix' | 'suffix'> & Partial<Anchor>;
  readonly colour: MarkColour;
  readonly note: string;
  readonly tags: readonly string[];
  readonly ofRecord: boolean;
  readonly refused: string | null;
  readonly createdAt: string | null;
  readonly savedAt: string | null;
}

export interface IncomingBookmark {
  readonly ref: RecordRef;
  readonly reading: ReadingState;
}

/** What a file has in it, whoever wrote it. */
export interface Incoming {
  readonly format: TakeInPlan['format'];
  readonly notes: readonly IncomingNote[];
  readonly marks: readonly IncomingMark[];
  readonly bookmarks: readonly IncomingBookmark[];
  readonly lists: readonly HandedList[];
  /** Notes on marks that are named by their ids alone: they say whether something differs. */
  readonly markNotes: readonly { readonly mark: string; readonly text: string }[];
  /** What cannot be read, with the reason. */
  readonly unplaced: readonly Planned[];
  readonly losses: readonly string[];
}

export const nothingIn = (format: Incoming['format']): Incoming => ({
  format,
  notes: [],
  marks: [],
  bookmarks: [],
  lists: [],
  markNotes: [],
  unplaced: [],
  losses: [],
});
