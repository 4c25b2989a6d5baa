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
  z.strictObject({
    kind: z.literal('item'),
    seq: z.int().positive(),
    /** What kind of thing: `search`, `name`. */
    type: z.string(),
    id: z.string(),
    revision: z.int().positive(),
    /** The record that it hangs on; null where it hangs on none. */
    collection: z.string().nullable(),
    record: z.string().nullable(),
    /** JSON, as its type has it; null: taken away. */
    body: z.string().nullable(),
    savedAt: z.string(),
  }),
]);
export type Change = z.infer<typeof changeSchema>;
export type NoteChange = Extract<Change, { kind: 'note' }>;
export type BookmarkChange = Extract<Change, { kind: 'bookmark' }>;
export type ItemChange = Extract<Change, { kind: 'item' }>;

/** SHA-256 of the row in its canonical form: a JSON array of kind, seq, collection, record and the rest. */
export function hashOf(change: Change): Buffer {
  const { kind, seq, collection, record } = change;
  return createHash('sha256')
    .update(JSON.stringify([kind, seq, collection, record, ...restOf(change)]))
    .digest();
}

function restOf(change: Change): readonly (string | number | null)[] {
  switch (change.kind) {
    case 'note':
      return [change.revision, change.text, change.savedAt];
    case 'bookmark':
      return [change.createdAt, change.removedAt];
    case 'item':
      return [change.type, change.id, change.revision, change.body, change.savedAt];
  }
}
