import { z } from 'zod';
import { collectionSummarySchema } from './entities.ts';
import { errorReportSchema } from './error-report.ts';

/** The shelf: which packs the room knows of, and what can be done with them. */

/** `bundled` came with the program, `own` lies in the reader's data folder, `named` was named on the command line. */
export const originSchema = z.enum(['bundled', 'own', 'named']);
export type Origin = z.infer<typeof originSchema>;

/** A pack that the room knows of: open, or not, and then why. Only the reader's own can be removed. */
export const shelvedSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('open'),
    origin: originSchema,
    /** True for an own pack in whose place a bundled one stands again when it is removed. */
    covers: z.boolean(),
    collection: collectionSummarySchema,
  }),
  z.strictObject({
    state: z.literal('refused'),
    origin: originSchema,
    path: z.string(),
    error: errorReportSchema,
  }),
]);
export type Shelved = z.infer<typeof shelvedSchema>;

/** A pack in the bin of the data folder: removed, or replaced by another version. It stays there for 30 days. */
export const binnedSchema = z.strictObject({
  /** What `packs.restore` and `packs.discard` call it by. */
  entry: z.string(),
  /** Of the collection; the file's name where the pack cannot be read. */
  title: z.string(),
  version: z.string().nullable(),
  /** ISO 8601 instant, UTC. */
  removed: z.string(),
  bytes: z.int().nonnegative(),
});
export type Binned = z.infer<typeof binnedSchema>;

/** What a pack changes against the one of the same collection on the shelf; counts of records. */
export const packChangesSchema = z.strictObject({
  added: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  renumbered: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  same: z.int().nonnegative(),
});

export const inspectedSchema = z.strictObject({
  /** Title, publisher, licence, counts, size, digest and signer. Every byte was checked against the digest. */
  collection: collectionSummarySchema,
  /** The one of the same collection that is on the shelf, and what would change. */
  installed: z
    .strictObject({
      collection: collectionSummarySchema,
      origin: originSchema,
      /** True where both are the same to the last byte. */
      same: z.boolean(),
      /** False where another key signed it, or only one of the two is signed: it may come from somebody else. */
      sameSigner: z.boolean(),
      /** Null where there are more than 100,000 records: to compare them would take minutes. */
      changes: packChangesSchema.nullable(),
    })
    .nullable(),
});
export type Inspected = z.infer<typeof inspectedSchema>;

const path = z.string().min(1).max(10_000);
const entry = z.string().min(1).max(1000);

export const packsApi = {
  'collections.list': { arg: z.strictObject({}), result: z.array(shelvedSchema) },
  /** Checks a pack whole, without touching the shelf. Throws the `pack-…` codes. */
  'packs.inspect': { arg: z.strictObject({ path }), result: inspectedSchema },
  /**
   * Copies a pack into the data folder and opens it. One of the same collection there goes to the bin, and a
   * bundled one is covered. `digest` is that of the inspection: another file than was looked at is refused with
   * `pack-changed`. `binned` is the entry of what was replaced.
   */
  'packs.install': {
    arg: z.strictObject({ path, digest: z.string().length(64) }),
    result: z.strictObject({ shelved: shelvedSchema, binned: z.string().nullable() }),
  },
  /**
   * Puts a pack of the reader's own into the bin, open or refused, by the path it is listed with. Notes and bookmarks
   * stay. Throws `pack-not-removable` for all others.
   */
  'packs.remove': { arg: z.strictObject({ path }), result: z.strictObject({ binned: z.string() }) },
  /** What is in the bin, newest first. */
  'packs.bin': { arg: z.strictObject({}), result: z.array(binnedSchema) },
  /** Puts a pack back on the shelf; the one that took its place goes to the bin. Throws `pack-not-found`. */
  'packs.restore': { arg: z.strictObject({ entry }), result: shelvedSchema },
  /** Deletes a pack in the bin for good. Throws `pack-not-found`. */
  'packs.discard': { arg: z.strictObject({ entry }), result: z.strictObject({}) },
  /** The order of the collections in the rail, by id; those that are not named follow. */
  'packs.reorder': {
    arg: z.strictObject({ collections: z.array(z.string().max(200)).max(10_000) }),
    result: z.array(shelvedSchema),
  },
} as const;
