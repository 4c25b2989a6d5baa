import { z } from 'zod';
import { errorReportSchema } from './error-report.ts';

/** The reader's library as a whole: whether it can be written, what was done to it, its backups and copies. */

const stretchSchema = z.strictObject({ from: z.int().positive(), to: z.int().positive() });

/** What was done at a start that found the library damaged or gone. */
export const recoverySchema = z.strictObject({
  /** What was found. */
  why: errorReportSchema,
  /** What the library was built upon: the newest good backup, the journal alone, or the database, when the journal was no good. */
  from: z.enum(['backup', 'journal', 'database']),
  /** The backup that was taken. */
  backup: z
    .strictObject({ path: z.string(), seq: z.int().nonnegative(), savedAt: z.string().nullable() })
    .nullable(),
  /** Newer backups that were no good, where they lie now, and why. */
  passedOver: z.array(z.strictObject({ path: z.string(), why: z.string() })),
  /** Commits that the journal gave back. */
  replayed: z.int().nonnegative(),
  /** Revisions and bookmarks that were in neither, and could still be read in the damaged file. */
  salvaged: z.int().nonnegative(),
  lastSeq: z.int().nonnegative(),
  /** Numbers of commits that were found nowhere: a lost text, or no more than a bookmark that changed again later. */
  missing: z.array(stretchSchema),
  /** Folder of the damaged files; null where there were none. */
  damaged: z.string().nullable(),
  /** What is there again: records with a note, and bookmarks. */
  notes: z.int().nonnegative(),
  bookmarks: z.int().nonnegative(),
});
export type RecoveryReport = z.infer<typeof recoverySchema>;

/** The library: ready; only to be read, since another Carrel has it; or not there, and the reason. The packs are read in any case. */
export const libraryStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), folder: z.string(), recovery: recoverySchema.optional() }),
  z.strictObject({ state: z.literal('read-only'), folder: z.string(), error: errorReportSchema }),
  z.strictObject({ state: z.literal('unavailable'), folder: z.string(), error: errorReportSchema }),
]);
export type LibraryState = z.infer<typeof libraryStateSchema>;

/** The last recovery, until the reader has seen what it says, and afterwards. */
export const toldRecoverySchema = z.strictObject({
  recovery: recoverySchema,
  /** When it was made. */
  at: z.string(),
  seen: z.boolean(),
});
export type ToldRecovery = z.infer<typeof toldRecoverySchema>;

const factsSchema = z.strictObject({
  /** When its last commit was made, by the clock of then; null in an empty one. */
  savedAt: z.string().nullable(),
  /** Records with a note. */
  notes: z.int().nonnegative(),
  bookmarks: z.int().nonnegative(),
});

/** What is in the open library, in numbers. */
const holdingsSchema = factsSchema.extend({
  version: z.int().nonnegative(),
  commits: z.int().nonnegative(),
  /** Revisions of notes. */
  revisions: z.int().nonnegative(),
  items: z.array(
    z.strictObject({ type: z.string(), there: z.int().nonnegative(), removed: z.int().nonnegative() }),
  ),
});
export type LibraryHoldings = z.infer<typeof holdingsSchema>;

export const backupsSchema = z.strictObject({
  folder: z.string(),
  /** The newest first. They were checked when they were made; `library.planRestore` checks one again. */
  backups: z.array(
    z.strictObject({
      /** Number of the last commit in it. */
      seq: z.int().nonnegative(),
      path: z.string(),
      bytes: z.int().nonnegative(),
      /** Null where it cannot be read. */
      facts: factsSchema.nullable(),
    }),
  ),
  /** Whether something was saved since the newest. */
  due: z.boolean(),
  /** Why the last one was not made. */
  trouble: errorReportSchema.nullable(),
  secondPlace: z.strictObject({ folder: z.string(), trouble: errorReportSchema.nullable() }).nullable(),
});
export type BackupsReport = z.infer<typeof backupsSchema>;

const tally = {
  new: z.int().nonnegative(),
  continued: z.int().nonnegative(),
  both: z.int().nonnegative(),
  same: z.int().nonnegative(),
};

/** What taking a copy in does, or did. Nothing is overwritten or taken away. */
export const restorePlanSchema = z.strictObject({
  copy: z.strictObject({
    path: z.string(),
    bytes: z.int().nonnegative(),
    digest: z.string(),
    facts: factsSchema,
  }),
  /**
   * Records with a note in the copy: that only it has, that it goes on with, of which each has something that the other
   * lacks (both are kept, and the library's stands), and that are in the library already.
   */
  notes: z.strictObject(tally),
  items: z.array(z.strictObject({ type: z.string(), ...tally })),
  bookmarks: z.strictObject({ set: z.int().nonnegative(), kept: z.int().nonnegative() }),
  /** Revisions that are added. */
  revisions: z.int().nonnegative(),
  state: z.int().nonnegative(),
  /** Those of `both`, by name. */
  differing: z.array(
    z.strictObject({
      kind: z.enum(['note', 'item']),
      collection: z.string().nullable(),
      record: z.string().nullable(),
      type: z.string().nullable(),
      id: z.string().nullable(),
    }),
  ),
});
export type RestorePlanReport = z.infer<typeof restorePlanSchema>;

/** Files of a library that were copied as they are, unchecked, and those that could not be read. */
export const savedFilesSchema = z.strictObject({
  folder: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().nonnegative() })),
  unreadable: z.array(z.strictObject({ name: z.string(), why: z.string() })),
});
export type SavedFiles = z.infer<typeof savedFilesSchema>;

/** Whether the library is encrypted. */
export const encryptionSchema = z.strictObject({
  /** `locked`: it is, and nobody gave the passphrase since Carrel was started. */
  state: z.enum(['off', 'on', 'locked']),
  /** Backups and damaged files that anybody may read although it is encrypted. */
  plain: z.array(z.string()),
  /** Those that need another passphrase. */
  other: z.array(z.string()),
});
export type EncryptionReport = z.infer<typeof encryptionSchema>;

const path = z.string().min(1).max(10_000);
const passphrase = z.string().min(1).max(1000);
/** Eight characters or more. */
const newPassphrase = passphrase.min(8);

export const libraryApi = {
  'library.state': { arg: z.strictObject({}), result: libraryStateSchema },
  /** Null where there is no library. */
  'library.holdings': { arg: z.strictObject({}), result: holdingsSchema.nullable() },
  /** What was done at the last start that had to put the library together; null where there was none. */
  'library.recovery': { arg: z.strictObject({}), result: toldRecoverySchema.nullable() },
  /** The reader has seen it: it is not shown by itself again. */
  'library.recoverySeen': { arg: z.strictObject({}), result: z.strictObject({}) },
  'library.backups': { arg: z.strictObject({}), result: backupsSchema },
  /** Makes a backup now, unless the last commit has one, and copies it to the second place. */
  'library.backUp': { arg: z.strictObject({}), result: backupsSchema },
  /** Names a second place for backups, or none. Throws `second-place-gone` where there is no such folder. */
  'library.secondPlace': { arg: z.strictObject({ folder: path.nullable() }), result: backupsSchema },
  /** Writes one file with everything into a folder and says where. An existing file is never replaced. */
  'library.takeCopy': {
    arg: z.strictObject({ folder: path }),
    result: z.strictObject({ path: z.string(), bytes: z.int().nonnegative(), digest: z.string() }),
  },
  /** Copies the files of a library as they are, also where it cannot be opened: all that can be read of them. */
  'library.saveFiles': { arg: z.strictObject({ folder: path }), result: savedFilesSchema },
  'library.encryption': { arg: z.strictObject({}), result: encryptionSchema },
  /** Opens an encrypted library. Throws `passphrase-wrong`. */
  'library.unlock': { arg: z.strictObject({ passphrase }), result: libraryStateSchema },
  /** Makes the key of an encrypted copy known until Carrel ends. Throws `passphrase-wrong`. */
  'library.unlockCopy': { arg: z.strictObject({ path, passphrase }), result: z.strictObject({}) },
  /** Encrypts the library. Older backups are encrypted as well, or deleted but for the newest. */
  'library.encrypt': {
    arg: z.strictObject({ passphrase: newPassphrase, olderBackups: z.enum(['encrypt', 'delete']) }),
    result: encryptionSchema,
  },
  /** Throws `passphrase-wrong`. */
  'library.changePassphrase': {
    arg: z.strictObject({ passphrase, next: newPassphrase }),
    result: encryptionSchema,
  },
  /** Makes an encrypted library plain. Throws `passphrase-wrong`. */
  'library.decrypt': { arg: z.strictObject({ passphrase }), result: encryptionSchema },
  /** Checks a copy or backup whole and says what taking it in would do. Changes nothing. */
  'library.planRestore': { arg: z.strictObject({ path }), result: restorePlanSchema },
  /**
   * Takes a copy or backup in, after a backup. Where the library could not be opened, it is put together first, from all
   * that can be read of it. `library.changed` tells that all marks have to be read anew.
   */
  'library.restore': {
    arg: z.strictObject({ path }),
    result: restorePlanSchema.extend({
      /** Made before; null where there was nothing to lose. */
      backup: z.strictObject({ seq: z.int().nonnegative(), path: z.string() }).nullable(),
      now: factsSchema,
      /** Folder of the files that were set aside because the library could not be opened; null where it could. */
      damaged: z.string().nullable(),
    }),
  },
} as const;
