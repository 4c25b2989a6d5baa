import { z } from 'zod';
import { anchorSchema, maxQuoteChars, textPointSchema } from './anchors.ts';
import { recordRefSchema } from './entities.ts';
import { markColours, maxMarkNoteChars } from './mark-colours.ts';

/** The reader's marks: passages with a colour, a note and tags (W3C Web Annotation: an anchor is the target, all else the body). */

export const markColourSchema = z.enum(markColours);

const id = z.string().min(1).max(100);
const note = z.string().max(maxMarkNoteChars);
const tag = z.string().trim().min(1).max(100);
const tags = z.array(tag).max(50);
const colourName = z.string().trim().min(1).max(60);

export const markSchema = z.strictObject({
  id,
  ref: recordRefSchema,
  anchor: anchorSchema,
  colour: markColourSchema,
  /** Markdown; may be empty. */
  note,
  tags,
  /** There where it is of the record as a whole: it is listed with every version, wherever its passage stands. */
  ofRecord: z.literal(true).optional(),
  /** ISO 8601 instants, UTC. */
  createdAt: z.string(),
  savedAt: z.string(),
});
export type Mark = z.infer<typeof markSchema>;

/** Where a mark's passage is in the text as it is now. */
export const markPlaceSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('exact'), start: textPointSchema, end: textPointSchema }),
  /** What the passage may have become: for the reader to accept or to refuse. */
  z.strictObject({
    state: z.literal('near'),
    start: textPointSchema,
    end: textPointSchema,
    quote: z.string().max(maxQuoteChars * 4),
    prefix: z.string(),
    suffix: z.string(),
    /** Share of the old words that are there: 0 to 1. */
    likeness: z.number(),
  }),
  /** In another version of the record, whose mark it is as a whole. */
  z.strictObject({ state: z.literal('elsewhere') }),
  /** Not found; or what was proposed for this text, the reader refused. */
  z.strictObject({ state: z.literal('orphan'), refused: z.boolean() }),
]);
export type MarkPlace = z.infer<typeof markPlaceSchema>;

export const placedMarkSchema = markSchema.extend({ place: markPlaceSchema });
export type PlacedMark = z.infer<typeof placedMarkSchema>;

/** What a command did, in words, and to which mark; null where it was to none. */
const doneSchema = z.strictObject({
  sentence: z.string(),
  mark: z.strictObject({ id, ref: recordRefSchema }).nullable(),
});
export type MarkDeed = z.infer<typeof doneSchema>;

const nothing = z.strictObject({});

export const marksApi = {
  /**
   * The marks of a record, in reading order, as they stand in one version; behind them those of the record that stand in
   * another; those that have lost their place come last, and
   * with them those on a version that the record has no more. Marks that were found again are moved at once.
   */
  'marks.list': {
    arg: z.strictObject({ ref: recordRefSchema, version: z.string().max(500).nullable() }),
    result: z.array(placedMarkSchema),
  },
  /** Marks of a record that were removed in the last 30 days, the latest first. */
  'marks.removed': {
    arg: z.strictObject({ ref: recordRefSchema }),
    result: z.array(z.strictObject({ mark: markSchema, removedAt: z.string() })),
  },
  /**
   * Marks a passage. Its words are read from the document, never taken from the window; `seen` are those that the reader saw,
   * and where the document has others between these points, it was replaced meanwhile and nothing is marked.
   */
  'marks.add': {
    arg: z.strictObject({
      ref: recordRefSchema,
      version: z.string().max(500),
      start: textPointSchema,
      end: textPointSchema,
      seen: z.string().max(maxQuoteChars * 2),
      colour: markColourSchema,
    }),
    result: doneSchema,
  },
  /** Changes what is named, and leaves the rest. */
  'marks.change': {
    arg: z.strictObject({
      id,
      colour: markColourSchema.optional(),
      note: note.optional(),
      tags: tags.optional(),
      /** Whether it is of the record as a whole, or of its version alone. */
      ofRecord: z.boolean().optional(),
    }),
    result: doneSchema,
  },
  'marks.remove': { arg: z.strictObject({ id }), result: doneSchema },
  /** Brings a removed mark back as it last was. */
  'marks.restore': { arg: z.strictObject({ id }), result: doneSchema },
  /** Moves a mark to the passage that was proposed for it in this version, which must be the one that the reader saw. */
  'marks.accept': {
    arg: z.strictObject({ id, version: z.string().max(500), start: textPointSchema, end: textPointSchema }),
    result: doneSchema,
  },
  /** Keeps a mark with its old words; the same text proposes nothing for it any more. */
  'marks.refuse': { arg: z.strictObject({ id, version: z.string().max(500) }), result: doneSchema },
  /** Takes the last change back, of those since the library was opened. */
  'marks.undo': { arg: nothing, result: doneSchema },
  'marks.redo': { arg: nothing, result: doneSchema },
  'marks.colours': {
    arg: nothing,
    result: z.array(z.strictObject({ colour: markColourSchema, name: z.string() })),
  },
  /** Gives another name to a tag, on all marks that have it and in one change. Throws `tag-not-found`. */
  'marks.renameTag': { arg: z.strictObject({ tag, to: tag }), result: doneSchema },
  'marks.renameColour': {
    arg: z.strictObject({ colour: markColourSchema, name: colourName }),
    result: doneSchema,
  },
} as const;
