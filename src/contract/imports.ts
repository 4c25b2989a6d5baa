import { z } from 'zod';
import {
  type Collection,
  collectionSchema,
  collectionSummarySchema,
  recordSchema,
  versionSchema,
} from './entities.ts';
import { errorReportSchema } from './error-report.ts';

/** Making a collection from the reader's own files: look first, then import, then a report. */

/** What a table's columns mean, as docs/import.md describes a mapping file. */
export const tableMapSchema = z.strictObject({
  /** Header and the field it means, in pairs: an object would lose a header called “__proto__”. */
  columns: z.array(z.tuple([z.string(), z.string()])).max(10_000),
  separator: z.string().min(1).max(8).nullable(),
  dates: z.enum(['day-first', 'month-first']).nullable(),
  /** BCP 47 tag of the texts, where no column names their language. */
  language: z.string().max(100).nullable(),
  /** What the texts are; null for transcriptions. */
  texts: versionSchema.shape.kind.nullable(),
});
export type ContractTableMap = z.infer<typeof tableMapSchema>;

const said = z.string().max(10_000).nullable().optional();
const aboutSchema = z.strictObject({
  id: said,
  title: said,
  description: said,
  publisher: said,
  host: said,
  url: said,
  licence: said,
  captured: said,
  version: said,
  preferredCitation: said,
} satisfies Record<keyof Collection, unknown>);

export const importSettingsSchema = z.strictObject({
  /** Name of a source format; null to have each file recognised. */
  format: z.string().max(100).nullable(),
  /** Encoding of the files; null to have it found out. */
  encoding: z.string().max(100).nullable(),
  /** Null to have the columns guessed. */
  map: tableMapSchema.nullable(),
  /** The title page. What is left out, null or empty is made from the files; what cannot be is `about-invalid`. */
  about: aboutSchema,
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

export const skippedSchema = z.strictObject({ where: z.string(), why: z.string() });

/** A column of the tables that were found, with what it is taken to mean. */
export const columnSchema = z.strictObject({
  header: z.string(),
  /** Null where it is left out because nothing was recognised in it. */
  field: z.string().nullable(),
  /** The first few values that are not empty. */
  samples: z.array(z.string()),
});

/** A record as the preview shows it: what is very long in it is cut. */
export const previewedSchema = z.strictObject({
  where: z.string(),
  record: recordSchema.omit({ versions: true }),
  /** The versions it would have, and how the first of them begins. */
  versions: z.array(versionSchema.pick({ kind: true, language: true })),
  begins: z.string(),
  pictures: z.int().nonnegative(),
});
export type Previewed = z.infer<typeof previewedSchema>;

export const importPreviewSchema = z.strictObject({
  /** The files that were found, the first 500 of them. */
  files: z.array(
    z.strictObject({
      path: z.string(),
      name: z.string(),
      bytes: z.int().nonnegative(),
      /** Name of the source format; null where none recognises it. */
      format: z.string().nullable(),
      /** Null for what is not text. */
      encoding: z.string().nullable(),
      /** False where the encoding is a guess. */
      sure: z.boolean(),
    }),
  ),
  fileCount: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** How many of these files each format takes. */
  formats: z.array(z.strictObject({ format: z.string(), files: z.int().positive() })),
  /** Every format and encoding that can be named instead. */
  knownFormats: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  knownEncodings: z.array(z.string()),
  /** Null where no table is among the files. */
  table: z
    .strictObject({
      columns: z.array(columnSchema),
      /** What a column can mean. */
      fields: z.array(z.string()),
      separator: z.string().nullable(),
      /** As the mapping says, else as the columns show. */
      dates: z.enum(['day-first', 'month-first']).nullable(),
      language: z.string().nullable(),
      texts: versionSchema.shape.kind.nullable(),
    })
    .nullable(),
  records: z.array(previewedSchema),
  /** True where these are all the records that there are. */
  complete: z.boolean(),
  /** The title page as it would be. */
  about: collectionSchema,
  /** The collection on the shelf that this one would take the place of. */
  replaces: collectionSummarySchema.nullable(),
  /** What would be left out, as far as was read, and what should be known; the first 200 of each. */
  skipped: z.array(skippedSchema),
  warnings: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What became of everything, the first 1000 of each list: the saved report has them all. */
export const importReportSchema = z.strictObject({
  records: z.int().nonnegative(),
  versions: z.int().nonnegative(),
  /** Left out, with the reason, and how many there are. */
  skipped: z.array(skippedSchema),
  skippedCount: z.int().nonnegative(),
  /** Records that stood there already; they are not among the skipped. */
  duplicates: z.array(skippedSchema),
  duplicateCount: z.int().nonnegative(),
  /** Printed dates that were not understood; the records are there, undated or by another date. */
  dates: z.array(z.strictObject({ where: z.string(), title: z.string(), text: z.string() })),
  dateCount: z.int().nonnegative(),
  warnings: z.array(z.string()),
  warningCount: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  bytes: z.int().nonnegative(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const importProgressSchema = z.strictObject({
  /** `preparing` until the first record; `finishing` while the index is put in order and the pack is sealed. */
  phase: z.enum(['preparing', 'reading', 'finishing']),
  records: z.int().nonnegative(),
  skipped: z.int().nonnegative(),
  /** The record that was read last. */
  where: z.string(),
  /** About how much of the files' bytes was read, and how much there is. */
  bytesRead: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const importOutcomeSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('running'), progress: importProgressSchema }),
  z.strictObject({
    state: z.literal('done'),
    report: importReportSchema,
    collection: collectionSummarySchema,
    /** Entry in the bin of the pack that it replaced. */
    binned: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({ state: z.literal('failed'), error: errorReportSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** One import. It lives in the host, so that a window that is loaded anew finds it again. */
export const importJobSchema = z.strictObject({
  job: z.string(),
  title: z.string(),
  outcome: importOutcomeSchema,
});
export type ImportJob = z.infer<typeof importJobSchema>;

const paths = z.array(z.string().min(1).max(10_000)).min(1).max(10_000);
const job = z.string().max(100);

export const importsApi = {
  /**
   * Reads as far as the first records, for a few seconds at most. A file that cannot be imported is in `skipped`; what
   * is wrong with the settings is thrown: `source-not-found`, `format-unknown`, `encoding-unknown`, `map-invalid`,
   * `about-invalid`.
   */
  'imports.preview': {
    arg: z.strictObject({ paths, settings: importSettingsSchema }),
    result: importPreviewSchema,
  },
  /** Begins an import; `imports.changed` tells how it goes. When it is done its collection is on the shelf. */
  'imports.start': {
    arg: z.strictObject({ paths, settings: importSettingsSchema }),
    result: importJobSchema,
  },
  /** Ends an import at once; it leaves nothing behind. One that has ended stays as it is. Throws `job-not-found`. */
  'imports.cancel': { arg: z.strictObject({ job }), result: z.strictObject({}) },
  /** The imports of this start of the program, newest first. */
  'imports.list': { arg: z.strictObject({}), result: z.array(importJobSchema) },
  /** Takes an import off the list when it has ended. Throws `job-not-found`. */
  'imports.dismiss': { arg: z.strictObject({ job }), result: z.strictObject({}) },
  /** Writes the whole report as a text file into a folder and says where. An existing file is never replaced. */
  'imports.saveReport': {
    arg: z.strictObject({ job, folder: z.string().min(1).max(10_000) }),
    result: z.strictObject({ path: z.string() }),
  },
} as const;
