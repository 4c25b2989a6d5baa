import { z } from 'zod';
import { textPointSchema } from './anchors.ts';
import { viewSchema } from './catalogue.ts';
import { exportFormats, maxNamed } from './citing-terms.ts';
import { citedSchema, recordRefSchema } from './entities.ts';
import { citing, locatorSchema } from './styles.ts';

/** What one takes away: as plain text, as rich text, and as Markdown. */
export const quotedSchema = z.strictObject({ text: z.string(), html: z.string(), markdown: z.string() });
export type Quoted = z.infer<typeof quotedSchema>;

/** Which records: those that are named, a search's, a reading list's with the lists in it, or all that the reader worked with. */
export const chosenRecordsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('records'), refs: z.array(recordRefSchema).min(1).max(maxNamed) }),
  z.strictObject({ kind: z.literal('view'), view: viewSchema }),
  z.strictObject({ kind: z.literal('list'), id: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('mine') }),
]);
export type ChosenRecords = z.infer<typeof chosenRecordsSchema>;

/** Chosen by the window, so that it knows what `citations.told` is about. */
const order = z.string().min(1).max(100);
/** What a file is called after: a search, a list. */
const title = z.string().max(500);
const folder = z.string().min(1).max(10_000);
const count = z.int().nonnegative();

export const citationsApi = {
  'citations.format': {
    arg: z.strictObject({
      ref: recordRefSchema,
      ...citing,
      /** The version that was read; it is named where nothing else tells it. */
      version: z.string().max(500).optional(),
      locator: locatorSchema.optional(),
    }),
    result: z.strictObject({
      style: z.string(),
      note: quotedSchema,
      short: quotedSchema,
      bibliography: quotedSchema,
    }),
  },
  /** A passage of a version, as printed, with the note that cites it. Throws `mark-passage-unusable`. */
  'citations.quote': {
    arg: z.strictObject({
      ref: recordRefSchema,
      version: z.string().max(500),
      start: textPointSchema,
      end: textPointSchema,
      ...citing,
    }),
    result: quotedSchema,
  },
  /**
   * A bibliography of many records, made in a process of its own; `citations.told` says how far it is. The host keeps the
   * last one, for `citations.take` and `citations.save`. Throws `nothing-to-cite`, and `cancelled` where nobody waits any more.
   */
  'citations.bibliography': {
    arg: z.strictObject({
      order,
      what: chosenRecordsSchema,
      ...citing,
      /** Primary and secondary sources each by themselves. */
      apart: z.boolean(),
    }),
    result: z.strictObject({
      /** Entries, and how many of them are secondary (editions, guides) where they are apart. */
      entries: count,
      secondary: count,
      /** Records that are not there now: their collection is not open. */
      missing: count,
      /** The first of them, to be looked at, in order; secondary ones behind all primary ones where they are apart. */
      first: z.array(z.strictObject({ ref: recordRefSchema, isSecondary: z.boolean(), cited: citedSchema })),
    }),
  },
  /** The whole of the last bibliography, to be copied. Throws `job-not-found` where another was made since. */
  'citations.take': { arg: z.strictObject({ order }), result: quotedSchema },
  /** Writes the last bibliography into a folder, under a name that nobody has there. Throws `job-not-found`, `output-unwritable`. */
  'citations.save': {
    arg: z.strictObject({ order, as: z.enum(['text', 'html', 'markdown']), title, folder }),
    result: z.strictObject({ path: z.string() }),
  },
  /**
   * References for other programs, written into a folder under a name that nobody has there; without a folder as text.
   * `citations.told` says how far it is. Throws `nothing-to-cite`, `output-unwritable`, and `cancelled`.
   */
  'citations.export': {
    arg: z.strictObject({
      order,
      what: chosenRecordsSchema,
      format: z.enum(exportFormats),
      title,
      folder: folder.nullable(),
    }),
    result: z.strictObject({
      path: z.string().nullable(),
      text: z.string().nullable(),
      records: count,
      missing: count,
      /** What the format cannot hold, a sentence each. */
      losses: z.array(z.string()),
    }),
  },
} as const;
