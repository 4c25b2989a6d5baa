import { z } from 'zod';
import { markedTextSchema, noteSchema, recordDateSchema, recordRefSchema } from './entities.ts';
import { markColourSchema } from './marks.ts';

/** Everything that the reader wrote and marked, over all collections, as one list. */

const id = z.string().min(1).max(100);

/** Notes on records; notes on passages; marks without a word; marks whose passage is not where it was. */
export const noteKinds = ['record', 'passage', 'bare', 'lost'] as const;

export const notesSorts = ['changed', 'date', 'title'] as const;

export const notesViewSchema = z.strictObject({
  /** Looked for in the reader's own words and in the quoted passages, as the search looks for it. */
  text: z.string().max(1000),
  /** Null: whichever. */
  collection: z.string().max(200).nullable(),
  colour: markColourSchema.nullable(),
  tag: z.string().max(100).nullable(),
  kind: z.enum(noteKinds).nullable(),
  /** Only what the reader wrote words on. */
  noted: z.boolean(),
  sort: z.enum(notesSorts),
});
/** What the page of notes shows, and in which order. */
export type NotesView = z.infer<typeof notesViewSchema>;

/**
 * Where a passage is by now: there, near (the text has changed, and something like it is proposed), lost, not looked for
 * yet, or in a collection that is not on the shelf.
 */
export const passageStates = ['there', 'near', 'lost', 'unknown', 'away'] as const;

export const notedPassageSchema = z.strictObject({
  mark: id,
  version: z.string(),
  colour: markColourSchema,
  tags: z.array(z.string()),
  prefix: z.string(),
  /** Its beginning, where it is long. */
  quote: markedTextSchema,
  suffix: z.string(),
  state: z.enum(passageStates),
});

export const noteEntrySchema = z.strictObject({
  /** Names the entry as long as it is there. */
  key: z.string(),
  ref: recordRefSchema,
  /** Null where the collection is not on the shelf, or has no such record any more. */
  title: z.string().nullable(),
  date: recordDateSchema.nullable(),
  collection: z.string().nullable(),
  changedAt: z.string(),
  /** The reader's words, or where they are many a piece of them; empty for a bare mark. */
  note: markedTextSchema,
  /** Null: a note on the record. */
  passage: notedPassageSchema.nullable(),
});
export type NoteEntry = z.infer<typeof noteEntrySchema>;

const count = z.int().nonnegative();

/** A note: that on a record, or that on a marked passage. */
export const noteNameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), ref: recordRefSchema }),
  z.strictObject({ kind: z.literal('mark'), mark: id }),
]);
export type NoteName = z.infer<typeof noteNameSchema>;

/** A wording that a note had. */
export const wordingSchema = z.strictObject({
  revision: z.int().positive(),
  savedAt: z.string(),
  words: count,
});
export type Wording = z.infer<typeof wordingSchema>;

export const notesApi = {
  /** A page of the reader's notes and marks. */
  'notes.list': {
    arg: z.strictObject({ view: notesViewSchema, offset: count, limit: z.int().min(0).max(200) }),
    result: z.strictObject({
      total: count,
      /** Without any filter. */
      of: count,
      offset: count,
      entries: z.array(noteEntrySchema),
      ms: z.number().nonnegative(),
    }),
  },
  /** The place of an entry in a view, from 0; null where it is not in it. */
  'notes.locate': {
    arg: z.strictObject({ view: notesViewSchema, key: z.string().max(1000) }),
    result: count.nullable(),
  },
  /** What a view can be narrowed by: each counted as if it alone of its kind were chosen. */
  'notes.counts': {
    arg: z.strictObject({ view: notesViewSchema }),
    result: z.strictObject({
      collections: z.array(z.strictObject({ id: z.string(), title: z.string(), count })),
      colours: z.array(z.strictObject({ colour: markColourSchema, count })),
      kinds: z.array(z.strictObject({ kind: z.enum(noteKinds), count })),
      /** The most used first. */
      tags: z.array(z.strictObject({ tag: z.string(), count })),
      noted: count,
    }),
  },
  /** Notes in which there is a link to a record, to a mark on it or to a passage of it; the latest change first. */
  'notes.linking': {
    arg: z.strictObject({ ref: recordRefSchema }),
    result: z.strictObject({ total: count, entries: z.array(noteEntrySchema) }),
  },
  /** What was removed or emptied in the last 30 days, over all collections, as it last was; the latest first. */
  'notes.removed': {
    arg: z.strictObject({ limit: z.int().min(1).max(500) }),
    result: z.array(
      z.strictObject({
        name: noteNameSchema,
        ref: recordRefSchema,
        title: z.string().nullable(),
        /** The words of the passage; null: a note on the record. */
        quote: z.string().nullable(),
        note: z.string(),
        removedAt: z.string(),
      }),
    ),
  },
  /** Brings an emptied note on a record back, as it last was. Throws `note-revision-not-found`. */
  'notes.restore': { arg: z.strictObject({ ref: recordRefSchema }), result: noteSchema },
  /** The wordings that a note had, the newest first; what changed only the colour or the tags of a mark is none. */
  'notes.history': { arg: z.strictObject({ of: noteNameSchema }), result: z.array(wordingSchema) },
  /** The words of one wording. Throws `note-revision-not-found`. */
  'notes.wording': {
    arg: z.strictObject({ of: noteNameSchema, revision: z.int().positive() }),
    result: z.strictObject({ text: z.string(), savedAt: z.string() }),
  },
} as const;
