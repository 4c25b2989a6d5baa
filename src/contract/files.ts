import { z } from 'zod';

/** The reader's own disk, as the window shows it to have files chosen from it: names and sizes, never contents. */

export const fileEntrySchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  /** `pack` for a file that is called like one; what it is shows when it is looked into. */
  kind: z.enum(['folder', 'file', 'pack']),
  /** Null for a folder. */
  bytes: z.int().nonnegative().nullable(),
  /** ISO 8601 instant of the last change, UTC. */
  modified: z.string().nullable(),
});
export type FileEntry = z.infer<typeof fileEntrySchema>;

/** A folder that people look for first. */
export const placeSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  kind: z.enum(['home', 'documents', 'downloads', 'desktop', 'drive']),
});
export type Place = z.infer<typeof placeSchema>;

export const folderListingSchema = z.strictObject({
  path: z.string(),
  /** The folder above; null at the root. */
  parent: z.string().nullable(),
  /** Folders first, then files, each by name as people count: 2 before 10. */
  entries: z.array(fileEntrySchema),
  /** Entries left out: hidden ones, broken links and what is neither file nor folder; those beyond the first 10,000. */
  hidden: z.int().nonnegative(),
  more: z.int().nonnegative(),
  places: z.array(placeSchema),
});
export type FolderListing = z.infer<typeof folderListingSchema>;

export const filesApi = {
  /** What a folder holds; null for where one was last, else home. Throws `source-not-found`, `source-unreadable`. */
  'files.list': {
    arg: z.strictObject({ path: z.string().max(10_000).nullable() }),
    result: folderListingSchema,
  },
  /**
   * Shows a file or folder in the desktop's file manager: only what Carrel wrote since it was started. Throws
   * `file-not-written` for any other, and `file-not-shown` where the desktop has no way.
   */
  'files.show': { arg: z.strictObject({ path: z.string().min(1).max(10_000) }), result: z.strictObject({}) },
} as const;
