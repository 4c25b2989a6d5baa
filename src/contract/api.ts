import { z } from 'zod';
import { bookmarksApi } from './bookmarks.ts';
import { facetCountSchema, facetFindSchema, timelineSchema, viewSchema } from './catalogue.ts';
import { citationsApi } from './citations.ts';
import { maxNamed } from './citing-terms.ts';
import { compareApi } from './compare.ts';
import { documentSchema } from './document.ts';
import {
  entrySchema,
  noteSchema,
  placeMarksSchema,
  readingSoFarSchema,
  recordRefSchema,
  recordSchema,
} from './entities.ts';
import { filesApi } from './files.ts';
import { handOverApi } from './hand-over.ts';
import { importsApi } from './imports.ts';
import { languageApi } from './language.ts';
import { libraryApi, libraryStateSchema } from './library.ts';
import { listsApi } from './lists.ts';
import { marksApi } from './marks.ts';
import { namesApi } from './names.ts';
import { notesApi } from './notes.ts';
import { packsApi } from './packs.ts';
import {
  foundBecauseSchema,
  interpretationSchema,
  maxQueryChars,
  readingSchema,
  searchApi,
} from './search.ts';
import { searchesApi } from './searches.ts';
import { stylesApi } from './styles.ts';
import { trailApi } from './trail.ts';

export { type View, viewSchema } from './catalogue.ts';

export type { LibraryState } from './library.ts';

/**
 * The contract, as one value: command name to argument and result schema. Both sides infer their types
 * from it; the server checks every incoming argument against it and refuses unknown keys.
 */

/** A megabyte of Markdown: three hundred printed pages. */
const maxNoteChars = 1_000_000;
/** A key may name a record and a version, whose ids may be paths. */
const maxStateKeyChars = 1_000;

export const api = {
  'app.status': {
    arg: z.strictObject({}),
    result: z.strictObject({
      version: z.string(),
      shell: z.string(),
      sqlite: z.string(),
      /** The file of the log. */
      log: z.string(),
      library: libraryStateSchema,
      /** Whether the shell can show a file in its folder (`files.show`). */
      showsFiles: z.boolean(),
    }),
  },
  /** Tries again to open a library that was unavailable or only to be read, or in which damage was met. */
  'app.retryLibrary': { arg: z.strictObject({}), result: libraryStateSchema },
  /** Writes a fault of the window to the log, so that a bug can be found afterwards. */
  'app.logFault': {
    arg: z.strictObject({ message: z.string().max(10_000), stack: z.string().max(50_000) }),
    result: z.strictObject({}),
  },

  ...languageApi,
  ...libraryApi,
  ...packsApi,
  ...importsApi,
  ...filesApi,
  ...searchApi,
  ...namesApi,
  ...searchesApi,
  ...marksApi,
  ...listsApi,
  ...trailApi,
  ...notesApi,
  ...bookmarksApi,
  ...handOverApi,

  'catalogue.query': {
    arg: z.strictObject({
      view: viewSchema,
      offset: z.int().nonnegative(),
      limit: z.int().min(0).max(500),
    }),
    result: z.strictObject({
      /** Records in the view. */
      total: z.int().nonnegative(),
      /** Records in the same collections without query and filter. */
      of: z.int().nonnegative(),
      undated: z.int().nonnegative(),
      /** Consecutive groups in order: a year, a letter, "n.d."; empty label where the order has none. */
      groups: z.array(z.strictObject({ label: z.string(), count: z.int().positive() })),
      offset: z.int().nonnegative(),
      entries: z.array(entrySchema),
      interpretation: interpretationSchema,
      ms: z.number().nonnegative(),
    }),
  },
  /** What a view can be narrowed by, with counts, and when its records are from. */
  'catalogue.facets': {
    arg: z.strictObject({
      view: viewSchema,
      /** Values of a kind that are answered. */
      limit: z.int().min(1).max(1000),
      find: z.array(facetFindSchema).max(8).optional(),
    }),
    result: z.strictObject({
      facets: z.array(facetCountSchema),
      timeline: timelineSchema,
      ms: z.number().nonnegative(),
    }),
  },
  /** Why records of a view were found: asked after its entries, because the texts are read for it. */
  'catalogue.reasons': {
    arg: z.strictObject({ view: viewSchema, refs: z.array(recordRefSchema).max(100) }),
    result: z.array(foundBecauseSchema),
  },
  /** The records of a part of a view, in its order: what one selects without having seen all of it. */
  'catalogue.refs': {
    arg: z.strictObject({
      view: viewSchema,
      offset: z.int().nonnegative(),
      limit: z.int().min(0).max(maxNamed),
    }),
    result: z.array(recordRefSchema),
  },
  /** The place of a record in a view, from 0; null when it is not in it. */
  'catalogue.locate': {
    arg: z.strictObject({ view: viewSchema, ref: recordRefSchema }),
    result: z.int().nonnegative().nullable(),
  },

  'records.get': {
    arg: z.strictObject({ ref: recordRefSchema }),
    result: z.strictObject({
      record: recordSchema,
      collection: z.string(),
      bookmarked: z.boolean(),
      /** Null where it has no bookmark. */
      reading: readingSoFarSchema.nullable(),
      note: noteSchema.nullable(),
    }),
  },
  'records.text': {
    arg: z.strictObject({ ref: recordRefSchema, version: z.string() }),
    result: documentSchema,
  },
  /** What a query finds on a record's page, in the version that is shown. */
  'records.marks': {
    arg: z.strictObject({
      ref: recordRefSchema,
      version: z.string().nullable(),
      query: z.string().max(maxQueryChars),
      reading: readingSchema.optional(),
    }),
    result: z.array(placeMarksSchema),
  },

  /** Answers only after COMMIT. `base` is the revision that the writer last saw, 0 for a new note. */
  'notes.save': {
    arg: z.strictObject({
      ref: recordRefSchema,
      text: z.string().max(maxNoteChars),
      base: z.int().nonnegative(),
    }),
    result: noteSchema,
  },

  /** Small state of the window that outlives it: place in the list, theme, open record. */
  'state.get': {
    arg: z.strictObject({ key: z.string().max(maxStateKeyChars) }),
    result: z.string().nullable(),
  },
  'state.set': {
    arg: z.strictObject({ key: z.string().max(maxStateKeyChars), value: z.string().max(100_000) }),
    result: z.strictObject({}),
  },

  ...compareApi,
  ...citationsApi,
  ...stylesApi,
} as const satisfies Record<string, { arg: z.ZodType; result: z.ZodType }>;

export type Api = typeof api;
export type CommandName = keyof Api;
export type Arg<N extends CommandName> = z.infer<Api[N]['arg']>;
export type Result<N extends CommandName> = z.infer<Api[N]['result']>;

/** Handlers as the server wants them: one function a command. */
export type Handlers = {
  readonly [N in CommandName]: (arg: Arg<N>, signal: AbortSignal) => Result<N> | Promise<Result<N>>;
};
