import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * One commit of the library: a row of a table and a line of the journal alike. `seq` counts the
 * commits of a library from 1, so that their order never depends on a clock.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    seq: z.int().positive(),
    collection: z.string(),
    record: z.string(),
    revision: z.int().positive(),
    text: z.string(),
    savedAt: z.string(),
  }),
  z.strictObject({
    kind: z.literal('bookmark'),
    seq: z.int().positive(),
    collection: z.string(),
    record: z.string(),
    createdAt: z.string(),
    /** The tombstone: when the bookmark was taken away; null while it is set. */
    removedAt: z.string().nullable(),
  }),
]);
export type Change = z.infer<typeof changeSchema>;
export type NoteChange = Extract<Change, { kind: 'note' }>;
export type BookmarkChange = Extract<Change, { kind: 'bookmark' }>;

/** SHA-256 of the row in its canonical form: a JSON array of kind, seq, collection, record and the rest. */
export function hashOf(change: Change): Buffer {
  const { kind, seq, collection, record } = change;
  const rest =
    change.kind === 'note'
      ? [change.revision, change.text, change.savedAt]
      : [change.createdAt, change.removedAt];
  return createHash('sha256')
    .update(JSON.stringify([kind, seq, collection, record, ...rest]))
    .digest();
}
