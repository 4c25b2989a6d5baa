import { z } from 'zod';
import { recordRefSchema } from './entities.ts';
import { citing } from './styles.ts';

/**
 * Reading lists: the reader's own order of records, with headings and prose between them, and lists in lists. A record
 * may stand in several, and more than once in one.
 */

const id = z.string().min(1).max(100);
const name = z.string().trim().min(1).max(200);
/** Markdown: a page or two between records. */
const prose = z.string().max(20_000);

export const readingListSchema = z.strictObject({
  id,
  name: z.string(),
  /** The list that it stands in; null for none. */
  parent: id.nullable(),
  /** How many lists it stands in. */
  depth: z.int().nonnegative(),
  /** Records in it, and in the lists in it. */
  records: z.int().nonnegative(),
});
export type ReadingList = z.infer<typeof readingListSchema>;

export const listEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('record'),
    id,
    ref: recordRefSchema,
    /** What the reader says about it here; Markdown, may be empty. */
    text: z.string(),
    /** Null while its collection is not open. */
    title: z.string().nullable(),
    /** As printed; null when undated or away. */
    date: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('heading'), id, text: z.string() }),
  z.strictObject({ kind: z.literal('prose'), id, text: z.string() }),
  z.strictObject({ kind: z.literal('list'), id, text: z.string(), records: z.int().nonnegative() }),
]);
export type ListEntry = z.infer<typeof listEntrySchema>;

/** What a command did, in words; the entry or list that it was done to, and the list in which that stands. */
const listDeedSchema = z.strictObject({ sentence: z.string(), id, list: id.nullable() });
export type ListDeed = z.infer<typeof listDeedSchema>;

const nothing = z.strictObject({});

export const listsApi = {
  /** All lists, each before those in it, in the reader's order. */
  'lists.all': { arg: nothing, result: z.array(readingListSchema) },
  /** A list with what is in it; `path` are the lists that it stands in, the outermost first. Throws `list-not-found`. */
  'lists.get': {
    arg: z.strictObject({ id }),
    result: z.strictObject({
      id,
      name: z.string(),
      path: z.array(z.strictObject({ id, name: z.string() })),
      entries: z.array(listEntrySchema),
    }),
  },
  /** Where a record stands, whichever of its ids it was put in by. */
  'lists.of': {
    arg: z.strictObject({ ref: recordRefSchema }),
    result: z.array(z.strictObject({ list: id, entry: id })),
  },
  /** Makes a list, at the end of the list `parent`, or of those that stand in none. */
  'lists.make': { arg: z.strictObject({ name, parent: id.nullable() }), result: listDeedSchema },
  /** Puts something into a list: behind the entry `after`, at the beginning where that is null, at the end where it is left out. */
  'lists.add': {
    arg: z.strictObject({
      list: id,
      after: id.nullable().optional(),
      entry: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('record'), ref: recordRefSchema }),
        z.strictObject({ kind: z.literal('heading'), text: prose }),
        z.strictObject({ kind: z.literal('prose'), text: prose }),
      ]),
    }),
    result: listDeedSchema,
  },
  /** Writes the name of a list, a heading, prose, or what is said about a record, anew. */
  'lists.change': { arg: z.strictObject({ id, text: prose }), result: listDeedSchema },
  /**
   * Moves an entry or list into `list` (null: a list that stands in none), to the place that `after` names as in `lists.add`.
   * Throws `list-in-itself`.
   */
  'lists.move': {
    arg: z.strictObject({ id, list: id.nullable(), after: id.nullable().optional() }),
    result: listDeedSchema,
  },
  /** Takes an entry away, or a list with all that is in it. */
  'lists.remove': { arg: z.strictObject({ id }), result: listDeedSchema },
  /** Takes the last change back, of those since the library was opened. */
  'lists.undo': { arg: nothing, result: listDeedSchema },
  'lists.redo': { arg: nothing, result: listDeedSchema },
  /**
   * A list as a document in Markdown: headings, prose, and its records as citations of a style, any that there is. Throws
   * `list-not-found`, `style-unknown`, `style-unreadable`.
   */
  'lists.markdown': {
    arg: z.strictObject({ id, ...citing, style: citing.style.optional() }),
    result: z.strictObject({ text: z.string() }),
  },
} as const;
