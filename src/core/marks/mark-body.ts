import { z } from 'zod';
import { anchorSchema } from '#contract/anchors.ts';
import { type Mark, markColourSchema } from '#contract/marks.ts';
import type { ItemType, Present } from '../library/items.ts';

const bodySchema = z.strictObject({
  anchor: anchorSchema,
  colour: markColourSchema,
  note: z.string(),
  tags: z.array(z.string()),
  /** There where it is of the record as a whole, and not of its version alone. */
  ofRecord: z.literal(true).optional(),
  createdAt: z.string(),
  /** Hash of the text whose proposal the reader refused; null for none. */
  refused: z.string().nullable(),
});
export type MarkBody = z.infer<typeof bodySchema>;
export type MarkItem = Present<MarkBody>;

/** A mark as an item of the library, which hangs on its record. */
export const markType: ItemType<MarkBody> = { type: 'mark', schema: bodySchema };

export function markOf({ id, ref, body, savedAt }: MarkItem): Mark {
  const { refused: _, ...rest } = body;
  // A mark without a record was never written; the library would say so of a damaged one.
  return { id, ref: ref ?? { collection: '', record: '' }, ...rest, tags: [...rest.tags], savedAt };
}
